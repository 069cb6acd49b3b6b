import type { ComponentKind, ConditionGrade } from '#libs/asset';
import type { Confidence, FciBand } from '#libs/condition';

/** How a facility stands, of all its buildings; null = nobody can tell. */
export interface FacilityStanding {
  /** 健全度, 0 to 100. */
  readonly score: number | null;
  readonly worstGrade: ConditionGrade | null;
  readonly band: FciBand | null;
  /** The worst grade of each part, and whether it was looked at in every building that has it. */
  readonly parts: readonly { readonly kind: ComponentKind; readonly grade: ConditionGrade; readonly byAge: boolean }[];
  /** Expected scores of this year and of those to come; empty = none. */
  readonly scoresAhead: readonly number[];
  /** That of the least certain of its buildings. */
  readonly confidence: Confidence | null;
  readonly doubts: readonly Doubt[];
  readonly buildings: number;
}

/** What keeps a forecast from being more certain. */
export type Doubt = 'never-inspected' | 'inspected-long-ago' | 'few-readings';
