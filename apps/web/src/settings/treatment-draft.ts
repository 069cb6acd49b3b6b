import { type ComponentKind, componentKinds, type Structure, structures } from '#libs/asset';
import type { BondProgramme } from '#libs/funding';
import {
  type ConsequenceRules,
  type PriceBasis,
  requireTreatmentRules,
  type TreatmentKind,
  treatmentKinds,
  treatmentLimits,
  type TreatmentRules,
} from '#libs/treatments';
import type { TreatmentSettingsChanges } from '../api/types.js';
import { mapped, readWithin } from './condition-draft.js';

/** The figures of a kind of work. */
export const figureKeys = ['percent', 'years', 'spacingYears', 'earlierYears', 'laterYears'] as const;
export type FigureKey = (typeof figureKeys)[number];
export const lifeKeys = ['usualYears', 'extendedYears'] as const;
type LifeKey = (typeof lifeKeys)[number];
export const consequenceKeys = [
  'partPercent',
  'framePercent',
  'frameShape',
  'oldStandardPercent',
  'lostAreaPercent',
] as const satisfies readonly (keyof ConsequenceRules)[];

/** One kind of work as typed. */
export interface TreatmentRow extends Readonly<Record<FigureKey, string>> {
  readonly isOffered: boolean;
  readonly of: PriceBasis;
  readonly parts: readonly ComponentKind[];
  readonly programme: BondProgramme | null;
}

/** The rules of treatments as typed; an extended life left blank = none. */
export interface TreatmentDraft {
  readonly treatments: Readonly<Record<TreatmentKind, TreatmentRow>>;
  readonly lives: Readonly<Record<Structure, Readonly<Record<LifeKey, string>>>>;
  readonly renovationAgeYears: string;
  readonly extensionAgeYears: string;
  readonly extendsUnknownFrames: boolean;
  readonly repairAgeYears: Readonly<Record<ComponentKind, string>>;
  readonly repairWithinYears: Readonly<Record<'C' | 'D', string>>;
  readonly smallerAreaPercent: string;
  readonly consequences: Readonly<Record<keyof ConsequenceRules, string>>;
}

export type LimitName = keyof typeof treatmentLimits;

export const limitOfFigure = {
  percent: 'pricePercent',
  years: 'years',
  spacingYears: 'spacingYears',
  earlierYears: 'earlierYears',
  laterYears: 'laterYears',
} as const satisfies Record<FigureKey, LimitName>;

/** By which limits a consequence is read. */
export function limitOfConsequence(key: keyof ConsequenceRules): LimitName {
  return key === 'frameShape' || key === 'oldStandardPercent' ? key : 'consequencePercent';
}

export function treatmentDraftOf(rules: TreatmentRules): TreatmentDraft {
  return {
    treatments: mapped(treatmentKinds, (kind) => rowOf(rules, kind)),
    lives: mapped(structures, (structure) => ({
      usualYears: String(rules.lives[structure].usualYears),
      extendedYears: String(rules.lives[structure].extendedYears ?? ''),
    })),
    renovationAgeYears: String(rules.renovationAgeYears),
    extensionAgeYears: String(rules.extensionAgeYears),
    extendsUnknownFrames: rules.extendsUnknownFrames,
    repairAgeYears: mapped(componentKinds, (kind) => String(rules.repairAgeYears[kind])),
    repairWithinYears: mapped(['C', 'D'], (grade) => String(rules.repairWithinYears[grade])),
    smallerAreaPercent: String(rules.smallerAreaPercent),
    consequences: mapped(consequenceKeys, (key) => String(rules.consequences[key])),
  };
}

function rowOf({ treatments }: TreatmentRules, kind: TreatmentKind): TreatmentRow {
  const { isOffered, parts, price, years, spacingYears, earlierYears, laterYears, programme } = treatments[kind];
  return {
    isOffered,
    parts,
    programme,
    of: price.of,
    percent: String(price.percent),
    years: String(years),
    spacingYears: String(spacingYears),
    earlierYears: String(earlierYears),
    laterYears: String(laterYears),
  };
}

/** A whole number within its limits; null otherwise. */
export function readLimited(typed: string, limit: LimitName): number | null {
  const { least, most } = treatmentLimits[limit];
  return readWithin(typed, least, most);
}

/** Whether the lives of a structure can be read: the extended one may be blank, else it is longer. */
export function areReadableLives({ usualYears, extendedYears }: TreatmentDraft['lives'][Structure]): boolean {
  const usual = readLimited(usualYears, 'lifeYears');
  if (usual === null) return false;
  return extendedYears.trim() === '' || (readLimited(extendedYears, 'lifeYears') ?? 0) > usual;
}

/** Whether D has no longer than C. */
export function areReadableYears({ C, D }: TreatmentDraft['repairWithinYears']): boolean {
  const [ofC, ofD] = [readLimited(C, 'withinYears'), readLimited(D, 'withinYears')];
  return ofC !== null && ofD !== null && ofD <= ofC;
}

/** What was typed as the API takes it; null while a field cannot be read. */
export function readTreatments(draft: TreatmentDraft): Required<TreatmentSettingsChanges> | null {
  const read = (typed: string, limit: LimitName): number => readLimited(typed, limit) ?? NaN;
  const rules: TreatmentRules = {
    treatments: mapped(treatmentKinds, (kind) => readRow(draft.treatments[kind])),
    lives: mapped(structures, (structure) => ({
      usualYears: read(draft.lives[structure].usualYears, 'lifeYears'),
      extendedYears:
        draft.lives[structure].extendedYears.trim() === ''
          ? null
          : read(draft.lives[structure].extendedYears, 'lifeYears'),
    })),
    renovationAgeYears: read(draft.renovationAgeYears, 'ageYears'),
    extensionAgeYears: read(draft.extensionAgeYears, 'ageYears'),
    extendsUnknownFrames: draft.extendsUnknownFrames,
    repairAgeYears: mapped(componentKinds, (kind) => read(draft.repairAgeYears[kind], 'ageYears')),
    repairWithinYears: mapped(['C', 'D'], (grade) => read(draft.repairWithinYears[grade], 'withinYears')),
    smallerAreaPercent: read(draft.smallerAreaPercent, 'smallerAreaPercent'),
    consequences: mapped(consequenceKeys, (key) => read(draft.consequences[key], limitOfConsequence(key))),
  };
  return isFit(rules) ? (rules as Required<TreatmentSettingsChanges>) : null;
}

function readRow(row: TreatmentRow): TreatmentRules['treatments'][TreatmentKind] {
  const figures = mapped(figureKeys, (key) => readLimited(row[key], limitOfFigure[key]) ?? NaN);
  const { percent, ...years } = figures;
  const { isOffered, parts, of, programme } = row;
  // In the order of the survey, however they were ticked.
  const ordered = componentKinds.filter((kind) => parts.includes(kind));
  return { isOffered, parts: ordered, price: { of, percent }, ...years, programme };
}

function isFit(rules: TreatmentRules): boolean {
  try {
    requireTreatmentRules(rules);
    return true;
  } catch {
    return false;
  }
}
