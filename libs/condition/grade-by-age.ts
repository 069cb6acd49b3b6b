import type { ComponentKind, ConditionGrade } from '#libs/asset';

/** 内部仕上・電気設備・機械設備: graded by their age; roof and outer wall are graded by looking at them (目視). */
export const componentsGradedByAge: ReadonlySet<ComponentKind> = new Set(['interior', 'electrical', 'mechanical']);

/** Years since a part was new at which B and C begin; each grade holds its own first year. */
export interface AgeLimits {
  readonly B: number;
  readonly C: number;
}

/** B at 20, C at 40 years (MEXT's manual, 平成29年). */
export const mextAgeLimits: AgeLimits = { B: 20, C: 40 };

/**
 * The grade of an interior, electrical or mechanical part by the years since it was new or wholly renewed (0 or more): below the first
 * limit A, below the second B, else C; D at any age where somebody has seen that it is badly worn. Throws where the limits do not rise.
 */
export function gradeByAge(ageYears: number, isBadlyWorn = false, limits = mextAgeLimits): ConditionGrade {
  if (!(ageYears >= 0)) throw new RangeError(`ageYears must be 0 or more, got ${ageYears}`);
  if (!(limits.B > 0 && limits.C > limits.B)) {
    throw new RangeError(`limits must rise from above 0, got ${limits.B} and ${limits.C}`);
  }
  if (isBadlyWorn) return 'D';
  if (ageYears < limits.B) return 'A';
  return ageYears < limits.C ? 'B' : 'C';
}
