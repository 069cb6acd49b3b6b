import { type ComponentKind, componentKinds, type ConditionGrade, conditionGrades } from '#libs/asset';
import { requireGradePoints } from '#libs/condition';
import type { ConditionSettings, ConditionSettingsChanges } from '../api/types.js';
import { readNumber } from '../forms/read-number.js';
import { readCount } from './cycle-draft.js';

export const partKeys = ['weight', 'toB', 'toC', 'life'] as const;
export type PartKey = (typeof partKeys)[number];
export const bandKeys = ['fair', 'poor', 'critical'] as const;

type OfGrades = Readonly<Record<ConditionGrade, string>>;
type OfParts = Readonly<Record<ComponentKind, Readonly<Record<PartKey, string>>>>;

/** The settings of condition as typed; shares of cost in percent, with a decimal. */
export interface ConditionDraft {
  readonly points: OfGrades;
  readonly parts: OfParts;
  readonly lossPercents: OfGrades;
  readonly fciLimits: Readonly<Record<(typeof bandKeys)[number], string>>;
  readonly treatmentPercent: string;
  readonly misgradedPercent: string;
}

export function conditionDraftOf(settings: ConditionSettings): ConditionDraft {
  const { points, weights, ageLimits, serviceLifeYears, lossPercents, fciLimits } = settings;
  return {
    points: mapped(conditionGrades, (grade) => String(points[grade])),
    parts: mapped(componentKinds, (kind) => ({
      weight: String(weights[kind] / 10),
      toB: String(ageLimits[kind].B),
      toC: String(ageLimits[kind].C),
      life: String(serviceLifeYears[kind]),
    })),
    lossPercents: mapped(conditionGrades, (grade) => String(lossPercents[grade])),
    fciLimits: mapped(bandKeys, (band) => String(fciLimits[band])),
    treatmentPercent: String(settings.treatmentPercent),
    misgradedPercent: String(settings.misgradedPercent),
  };
}

/** Points that rise or fall from A to D; null otherwise. */
export function readPoints(typed: OfGrades): ConditionSettings['points'] | null {
  const points = allRead(mapped(conditionGrades, (grade) => readWithin(typed[grade], 0, 1000)));
  try {
    if (points) requireGradePoints(points);
    return points;
  } catch {
    return null;
  }
}

/** Percent that do not fall from A to D; null otherwise. */
export function readLosses(typed: OfGrades): ConditionSettings['lossPercents'] | null {
  const losses = allRead(mapped(conditionGrades, (grade) => readWithin(typed[grade], 0, 100)));
  return losses && losses.A <= losses.B && losses.B <= losses.C && losses.C <= losses.D ? losses : null;
}

/** Percent that rise from above 0; null otherwise. */
export function readBands(typed: ConditionDraft['fciLimits']): ConditionSettings['fciLimits'] | null {
  const limits = allRead(mapped(bandKeys, (band) => readDecimal(typed[band])));
  if (!limits || limits.fair < 0.1 || limits.critical > 1000) return null;
  return limits.fair < limits.poor && limits.poor < limits.critical ? limits : null;
}

/** Whether one field of a part can be read, by itself. */
export function isReadablePart(part: OfParts[ComponentKind], key: PartKey): boolean {
  if (key === 'weight') return readTenths(part.weight) !== null;
  const years = readWithin(part[key], 1, 150);
  return years !== null && (key !== 'toC' || years > (readCount(part.toB) ?? 0));
}

/** The sum of the shares in tenths of a percent; null while one cannot be read. */
export function shareTenths(parts: OfParts): number | null {
  const tenths = allRead(mapped(componentKinds, (kind) => readTenths(parts[kind].weight)));
  return tenths && Object.values(tenths).reduce((sum, value) => sum + value, 0);
}

/** A whole number between two limits; null otherwise. */
export function readWithin(typed: string, least: number, most: number): number | null {
  const value = readCount(typed);
  return value !== null && value >= least && value <= most ? value : null;
}

/** What was typed as the API takes it; null while a field cannot be read. */
export function readConditions(draft: ConditionDraft): Required<ConditionSettingsChanges> | null {
  const points = readPoints(draft.points);
  const lossPercents = readLosses(draft.lossPercents);
  const fciLimits = readBands(draft.fciLimits);
  const treatmentPercent = readWithin(draft.treatmentPercent, 1, 99);
  const misgradedPercent = readWithin(draft.misgradedPercent, 0, 40);
  const sum = shareTenths(draft.parts);
  const areParts = componentKinds.every((kind) => partKeys.every((key) => isReadablePart(draft.parts[kind], key)));
  if (!points || !lossPercents || !fciLimits || treatmentPercent === null || misgradedPercent === null) return null;
  if (!areParts || !sum || sum > 1000) return null;
  const { parts } = draft;
  return {
    points,
    weights: mapped(componentKinds, (kind) => readTenths(parts[kind].weight)!),
    ageLimits: mapped(componentKinds, (kind) => ({
      B: Number(readCount(parts[kind].toB)),
      C: Number(readCount(parts[kind].toC)),
    })),
    lossPercents,
    fciLimits,
    serviceLifeYears: mapped(componentKinds, (kind) => readCount(parts[kind].life)!),
    treatmentPercent,
    misgradedPercent,
  };
}

function readDecimal(typed: string): number | null {
  const read = readNumber(typed);
  return read.ok ? read.value : null;
}

/** Percent with at most one decimal, in tenths. */
function readTenths(typed: string): number | null {
  const percent = readDecimal(typed);
  const tenths = percent === null ? NaN : Math.round(percent * 10);
  return percent !== null && percent >= 0 && Math.abs(tenths / 10 - percent) < 1e-9 ? tenths : null;
}

/** A value for each key. */
export function mapped<Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;
}

function allRead<Key extends string>(values: Record<Key, number | null>): Record<Key, number> | null {
  return Object.values(values).includes(null) ? null : (values as Record<Key, number>);
}
