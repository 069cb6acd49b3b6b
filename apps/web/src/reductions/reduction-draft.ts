import type { NewReductionTarget, ReductionTarget } from '../api/types.js';
import { readYear } from '../city-entry/read-year.js';
import { writeYen } from '../city-entry/yen-amount.js';
import { readNumber } from '../forms/read-number.js';
import { readThousands } from '../settings/funding-draft.js';

export type ProgressRow = Readonly<Record<'fiscalYear' | 'floorAreaM2' | 'yen', string>>;

/** A target as typed; amounts in thousand yen unless a unit is written behind them. */
export interface ReductionDraft {
  readonly name: string;
  readonly fromFiscalYear: string;
  readonly toFiscalYear: string;
  readonly floorAreaM2: string;
  readonly yen: string;
  readonly progress: readonly ProgressRow[];
}

export const blankReduction: ReductionDraft = {
  name: '',
  fromFiscalYear: '',
  toFiscalYear: '',
  floorAreaM2: '',
  yen: '',
  progress: [],
};

export const blankProgress: ProgressRow = { fiscalYear: '', floorAreaM2: '0', yen: '0' };

const unit = 'thousand-yen';

/** A target as it stands in its fields. */
export function reductionDraftOf(target: ReductionTarget): ReductionDraft {
  return {
    name: target.name,
    fromFiscalYear: String(target.fromFiscalYear),
    toFiscalYear: String(target.toFiscalYear),
    floorAreaM2: target.floorAreaM2 === null ? '' : String(target.floorAreaM2),
    yen: target.yen === null ? '' : writeYen(target.yen, unit),
    progress: target.progress.map(({ fiscalYear, floorAreaM2, yen }) => ({
      fiscalYear: String(fiscalYear),
      floorAreaM2: signed(floorAreaM2, String),
      yen: signed(yen, (value) => writeYen(value, unit)),
    })),
  };
}

/** A fiscal year as typed; null where it is none. */
export function readFiscalYear(typed: string): number | null {
  const year = readYear(typed, 'fiscal');
  return year?.ok ? year.year : null;
}

export function isReadableProgress(row: ProgressRow, key: keyof ProgressRow): boolean {
  return readProgressValue(row, key) !== null;
}

/** What was typed as the API takes it; null while a field cannot be read, or nothing is a target. */
export function readReduction(draft: ReductionDraft): NewReductionTarget | null {
  const [fromFiscalYear, toFiscalYear] = [readFiscalYear(draft.fromFiscalYear), readFiscalYear(draft.toFiscalYear)];
  const [floorAreaM2, yen] = [readTarget(draft.floorAreaM2, readArea), readTarget(draft.yen, readThousands)];
  const name = draft.name.trim();
  const keys = ['fiscalYear', 'floorAreaM2', 'yen'] as const;
  if (!draft.progress.every((row) => keys.every((key) => isReadableProgress(row, key)))) return null;
  if (name === '' || fromFiscalYear === null || toFiscalYear === null || toFiscalYear < fromFiscalYear) return null;
  if (floorAreaM2 === undefined || yen === undefined || (floorAreaM2 === null && yen === null)) return null;
  const progress = draft.progress.map((row) => ({
    fiscalYear: readProgressValue(row, 'fiscalYear')!,
    floorAreaM2: readProgressValue(row, 'floorAreaM2')!,
    yen: readProgressValue(row, 'yen')!,
  }));
  return { name, fromFiscalYear, toFiscalYear, floorAreaM2, yen, progress };
}

/** Blank = no target of that kind; undefined = it cannot be read. */
export function readTarget(typed: string, read: (typed: string) => number | null): number | null | undefined {
  if (typed.trim() === '') return null;
  const value = read(typed);
  return value === null || value <= 0 ? undefined : value;
}

/** Square metres with up to two decimals; null where they are none. */
export function readArea(typed: string): number | null {
  const read = readNumber(typed);
  return read.ok && read.value !== null ? Math.round(read.value * 100) / 100 : null;
}

function readProgressValue(row: ProgressRow, key: keyof ProgressRow): number | null {
  if (key === 'fiscalYear') return readFiscalYear(row.fiscalYear);
  const typed = row[key].trim().normalize('NFKC');
  const isMore = /^[-△▲]/.test(typed);
  const value = (key === 'yen' ? readThousands : readArea)(isMore ? typed.slice(1) : typed);
  return value === null ? null : isMore && value !== 0 ? -value : value;
}

const signed = (value: number, write: (value: number) => string): string =>
  value < 0 ? `△${write(-value)}` : write(value);
