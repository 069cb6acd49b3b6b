import type { ComponentKind, ConditionGrade, LonLat, Severity } from '#libs/asset';
import type { FindingStep } from '#libs/condition';
import type { Random } from '../random.js';
import type { DemoFacility } from '../types.js';

/** What a drawn photo shows. */
export const defectScenes = [
  'cracked-wall',
  'peeling-paint',
  'leaking-ceiling',
  'blistered-roof',
  'clogged-drain',
  'rusty-railing',
  'broken-light',
  'dripping-pipe',
  'lifted-floor',
  'leaning-fence',
] as const;
export type DefectScene = (typeof defectScenes)[number];

/** A drawing that stands for a photo. */
export interface DemoPhoto {
  readonly id: string;
  readonly scene: DefectScene;
  /** Each number is another drawing of the scene. */
  readonly number: number;
}

/** A step of a finding on an ISO day, with what it sets. */
export interface DemoStep {
  readonly id: string;
  readonly step: FindingStep;
  readonly day: string;
  readonly by: 'manager' | 'engineer';
  readonly note: string | null;
  readonly sets: {
    readonly severity?: Severity;
    readonly dueOn?: string;
    readonly contractor?: string;
    readonly costYen?: number;
  };
}

export interface DemoFinding {
  readonly id: string;
  readonly buildingId: string;
  readonly itemKey: string;
  readonly component: ComponentKind | 'grounds';
  readonly severity: Severity;
  readonly description: string;
  readonly photo: DemoPhoto | null;
  /** Null = only the facility is told. */
  readonly position: LonLat | null;
  /** After it was reported, in the order of days. */
  readonly steps: readonly DemoStep[];
}

/** A part of a building as an engineer saw it. */
export interface DemoGrade {
  readonly buildingId: string;
  readonly component: ComponentKind;
  readonly grade: ConditionGrade;
}

/** An inspection of a facility: a round (no grades), an engineer's survey, or a flight around the outside that an engineer has yet to confirm. */
export interface DemoRound {
  readonly id: string;
  readonly operationId: string;
  readonly facilityId: string;
  readonly kind: 'daily' | 'condition-survey' | 'drone';
  readonly by: 'manager' | 'inspector' | 'engineer';
  /** ISO day. */
  readonly day: string;
  readonly minuteOfDay: number;
  /** Keys of the items of the round at which something is wrong. */
  readonly defects: readonly string[];
  readonly grades: readonly DemoGrade[];
  readonly findings: readonly DemoFinding[];
}

/** What stays the same while the inspections of a facility are drawn. */
export interface InspectedFacility {
  readonly seed: number;
  readonly facility: DemoFacility;
  readonly today: string;
  readonly random: Random;
}
