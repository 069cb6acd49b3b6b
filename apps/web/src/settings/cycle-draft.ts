import { type CycleModel, requireCycleModel } from '#libs/lifecycle-cost';
import { readWholeNumber } from '../forms/read-number.js';
import { digits } from '../format/quantity.js';

export const workKeys = ['kind', 'ageYears', 'of', 'percent', 'spreadYears', 'lastAgeYears', 'backlogYears'] as const;
export type WorkKey = (typeof workKeys)[number];
export type WorkDraft = Readonly<Record<WorkKey, string>>;

const variantKeys = ['sharePercent', 'lifeYears', 'rebuildSpreadYears', 'overdueSpreadYears'] as const;
export type VariantKey = (typeof variantKeys)[number];
export type VariantDraft = Readonly<Record<VariantKey, string>> & { readonly works: readonly WorkDraft[] };

/** Cycles as typed. */
export interface CycleDraft {
  readonly repairYenPerM2: string;
  readonly variants: readonly VariantDraft[];
}

export const blankWork: WorkDraft = {
  kind: 'renewal',
  ageYears: '',
  of: 'renovation',
  percent: '100',
  spreadYears: '1',
  lastAgeYears: '',
  backlogYears: '',
};

/** Cycles as they stand in their fields. */
export function cycleDraftOf({ repairYenPerM2, variants }: CycleModel): CycleDraft {
  return {
    repairYenPerM2: digits(repairYenPerM2),
    variants: variants.map((variant) => ({
      sharePercent: String(variant.sharePercent),
      lifeYears: String(variant.lifeYears),
      rebuildSpreadYears: String(variant.rebuildSpreadYears),
      overdueSpreadYears: String(variant.overdueSpreadYears),
      works: variant.works.map(({ kind, ageYears, price, spreadYears, backlog }) => ({
        kind,
        ageYears: String(ageYears),
        of: price.of,
        percent: String(price.percent),
        spreadYears: String(spreadYears),
        lastAgeYears: backlog ? String(backlog.lastAgeYears) : '',
        backlogYears: backlog ? String(backlog.spreadYears) : '',
      })),
    })),
  };
}

/** A whole number of 0 or more; null for anything else, blank too. */
export function readCount(typed: string): number | null {
  const read = readWholeNumber(typed);
  return read.ok ? read.value : null;
}

/** Whether a field of a work can be read; the two of a backlog may be blank. */
export function isReadableWork(work: WorkDraft, key: WorkKey): boolean {
  if (key === 'kind' || key === 'of') return true;
  if (key === 'lastAgeYears' || key === 'backlogYears') return work[key].trim() === '' || readCount(work[key]) !== null;
  return readCount(work[key]) !== null;
}

/** The sum of the shares, null while one cannot be read. */
export function shareSum({ variants }: CycleDraft): number | null {
  return variants.reduce<number | null>((sum, { sharePercent }) => {
    const share = readCount(sharePercent);
    return sum === null || share === null ? null : sum + share;
  }, 0);
}

/** The model that was typed, null while it is none: something cannot be read, or ages, shares and spreads do not fit together. */
export function readCycles(draft: CycleDraft): CycleModel | null {
  const number = (typed: string) => readCount(typed) ?? Number.NaN;
  const model: CycleModel = {
    repairYenPerM2: number(draft.repairYenPerM2),
    variants: draft.variants.map((variant) => ({
      sharePercent: number(variant.sharePercent),
      lifeYears: number(variant.lifeYears),
      rebuildSpreadYears: number(variant.rebuildSpreadYears),
      overdueSpreadYears: number(variant.overdueSpreadYears),
      works: variant.works.map((work) => ({
        kind: work.kind === 'repair' ? 'repair' : 'renewal',
        ageYears: number(work.ageYears),
        spreadYears: number(work.spreadYears),
        price: { of: work.of === 'rebuild' ? 'rebuild' : 'renovation', percent: number(work.percent) },
        backlog:
          work.lastAgeYears.trim() === '' && work.backlogYears.trim() === ''
            ? null
            : { lastAgeYears: number(work.lastAgeYears), spreadYears: number(work.backlogYears) },
      })),
    })),
  };
  try {
    requireCycleModel(model);
    return model;
  } catch {
    return null;
  }
}
