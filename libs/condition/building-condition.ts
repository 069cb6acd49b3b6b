import { type ComponentKind, componentKinds, type ConditionGrade } from '#libs/asset';
import {
  deferredMaintenanceYen,
  facilityConditionIndex,
  type FciBand,
  fciBandOf,
  type FciLimits,
  type LossPercents,
  usualFciLimits,
  usualLossPercents,
} from './facility-condition-index.js';
import { type AgeLimits, componentsGradedByAge, gradeByAge, mextAgeLimits } from './grade-by-age.js';
import { healthScore, type HealthScoreRules, mextHealthScoreRules, worstComponents } from './health-score.js';

/** All that a city may set about how its buildings stand now. */
export interface ConditionRules extends HealthScoreRules {
  /** Those of roof and outer wall count once they were renewed. */
  readonly ageLimits: Readonly<Record<ComponentKind, AgeLimits>>;
  readonly lossPercents: LossPercents;
  readonly fciLimits: FciLimits;
}

export const usualConditionRules: ConditionRules = {
  ...mextHealthScoreRules,
  ageLimits: {
    roof: mextAgeLimits,
    'outer-wall': mextAgeLimits,
    interior: mextAgeLimits,
    electrical: mextAgeLimits,
    mechanical: mextAgeLimits,
  },
  lossPercents: usualLossPercents,
  fciLimits: usualFciLimits,
};

/** The last grade that somebody gave to a part. */
export interface GivenGrade {
  readonly kind: ComponentKind;
  readonly grade: ConditionGrade;
  /** The fiscal year in which it was given. */
  readonly fiscalYear: number;
  /** Whether an engineer gave or confirmed it; it counts alike. */
  readonly confirmed: boolean;
}

/** What is known of a building's parts. */
export interface GradedBuilding {
  readonly builtFiscalYear: number | null;
  /** The fiscal years in which parts were last renewed. */
  readonly renewed: readonly { readonly kind: ComponentKind; readonly installedFiscalYear: number | null }[];
  readonly given: readonly GivenGrade[];
  /** Null = not known. */
  readonly replacementYen: number | null;
}

/** A part with its grade and what the grade rests on: an inspection, or (roof and outer wall never) its age. */
export interface ComponentCondition {
  readonly kind: ComponentKind;
  readonly grade: ConditionGrade;
  readonly basis: 'inspected' | 'age';
  /** Of the inspection, or of the year in which the part was new. */
  readonly fiscalYear: number;
  /** False while an engineer has to confirm what was reported; an age needs nobody's word. */
  readonly confirmed: boolean;
}

/** How a building stands; null where nothing tells. */
export interface BuildingCondition {
  readonly components: readonly ComponentCondition[];
  readonly score: number | null;
  readonly worst: { readonly grade: ConditionGrade; readonly kinds: readonly ComponentKind[] } | null;
  readonly deferredYen: number | null;
  readonly facilityConditionIndex: number | null;
  readonly band: FciBand | null;
}

/**
 * The condition of a building in a fiscal year: a part has the grade it was last given, unless it was renewed since; interior,
 * electrical and mechanical parts that nobody has graded have that of their age (MEXT's manual, 平成29年).
 */
export function buildingCondition(
  building: GradedBuilding,
  fiscalYear: number,
  rules: ConditionRules = usualConditionRules,
): BuildingCondition {
  const components = componentKinds.flatMap((kind) => componentCondition(building, kind, fiscalYear, rules) ?? []);
  const grades = Object.fromEntries(components.map(({ kind, grade }) => [kind, grade]));
  const { replacementYen } = building;
  const deferredYen =
    replacementYen === null || components.length === 0
      ? null
      : deferredMaintenanceYen(grades, replacementYen, rules.weights, rules.lossPercents);
  const index = deferredYen === null ? null : facilityConditionIndex(deferredYen, replacementYen!);
  return {
    components,
    score: healthScore(grades, rules),
    worst: worstComponents(grades),
    deferredYen,
    facilityConditionIndex: index,
    band: index === null ? null : fciBandOf(index, rules.fciLimits),
  };
}

/** The fiscal year in which a part was new: of its last renewal, else that of the building; null where neither is known. */
export function newInFiscalYear(building: Omit<GradedBuilding, 'given' | 'replacementYen'>, kind: ComponentKind) {
  const years = building.renewed.flatMap((part) => (part.kind === kind ? (part.installedFiscalYear ?? []) : []));
  return years.length > 0 ? Math.max(...years) : building.builtFiscalYear;
}

function componentCondition(
  building: GradedBuilding,
  kind: ComponentKind,
  fiscalYear: number,
  { ageLimits }: ConditionRules,
): ComponentCondition | null {
  const newIn = newInFiscalYear(building, kind);
  const given = building.given.find((one) => one.kind === kind);
  const isRenewedSince = given !== undefined && newIn !== null && newIn > given.fiscalYear;
  if (given && !isRenewedSince) return { ...given, basis: 'inspected' };
  // A part that was renewed is as good as new, also one that is graded by looking at it.
  if (newIn === null || newIn > fiscalYear || !(isRenewedSince || componentsGradedByAge.has(kind))) return null;
  const grade = gradeByAge(fiscalYear - newIn, false, ageLimits[kind]);
  return { kind, grade, basis: 'age', fiscalYear: newIn, confirmed: true };
}
