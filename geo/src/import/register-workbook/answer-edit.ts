import type { LonLat, Wording } from '#libs/asset';
import type { RejectedRow, RowWarning } from '../facility-row.js';
import { digestOf } from '../layers/digest.js';
import { rowRef } from '../planning/command.js';
import type { Decision, HeldRow, StaleField } from '../planning/plan.js';
import { rejectedRow } from '../rejected-row.js';
import { type MergedRow, mergeRow } from './merge-row.js';
import type { RegisterField } from './register-field.js';
import type { EditedRow, PastRow } from './register-edits.js';
import type { RegisterLanguage } from './vocabulary.js';

type RowValues = NonNullable<PastRow['values']>;

/** What became of a row that came back. */
export type EditAnswer = 'updated' | 'unchanged' | 'skipped' | HeldRow | RejectedRow;

/** A row with how its values are read and written. */
export interface Target<Values> {
  readonly row: EditedRow;
  /** What it is called now. */
  readonly name: string;
  readonly fields: readonly RegisterField<Values>[];
  readonly now: { readonly version: number; readonly values: Values };
  readonly write: (values: Values) => void;
  /** Why a person should look at what would be written. */
  readonly doubt?: (values: Values) => HeldRow | null;
}

/** A row of which somebody kept what the register says, by a digest of both values of each field. */
export interface KeptRegisterValue {
  readonly rowId: string;
  readonly digest: string;
}

/** Answers rows by id: merged field by field with what was changed here since, or held where both have changed the same. */
export class EditAnswers {
  private readonly past: ReadonlyMap<string, PastRow>;
  /** What somebody has decided now, to be remembered. */
  readonly keeps: KeptRegisterValue[] = [];
  private readonly kept: ReadonlySet<string>;
  private readonly remarks = new Map<string, RowWarning[]>();
  private readonly pastNames: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly decisions: ReadonlyMap<string, Decision>,
    past: readonly PastRow[],
    kept: readonly KeptRegisterValue[],
  ) {
    this.kept = new Set(kept.map(({ rowId, digest }) => `${rowId} ${digest}`));
    this.past = new Map(past.map((row) => [`${row.id} ${row.version}`, row]));
    this.pastNames = new Map(past.map(({ id, values }) => [id, values && 'name' in values ? [values.name] : []]));
  }

  /** What a row was called when it was exported, where that is known and may be another name. */
  namesBefore(id: string): readonly string[] {
    return this.pastNames.get(id) ?? [];
  }

  /** What a person should know of rows of a file that were answered by what was decided before. */
  remarksOf(file: string): readonly RowWarning[] {
    return this.remarks.get(file) ?? [];
  }

  private keep({ id }: EditedRow, { conflicts }: Conflicting): true {
    this.keeps.push({ rowId: id, digest: digestOfBoth(conflicts) });
    return true;
  }

  /** Somebody has kept the register's values against the very same before. */
  private wasKept(file: string, { id, cell }: EditedRow, { conflicts }: Conflicting): boolean {
    if (!this.kept.has(`${id} ${digestOfBoth(conflicts)}`)) return false;
    this.remarks.set(file, [...this.remarksOf(file), { cell, reason: keptWords(conflicts) }]);
    return true;
  }

  isSkipped(file: string, cell: string): boolean {
    return this.decisions.get(rowRef({ file, cell }))?.decision === 'skip';
  }

  answer<Values extends RowValues>(
    file: string,
    target: Target<Values> | RejectedRow,
    language: RegisterLanguage,
  ): EditAnswer {
    if ('reason' in target) return target;
    const { row, fields, now } = target;
    const decision = this.decisions.get(rowRef({ file, cell: row.cell }));
    if (decision?.decision === 'skip') return 'skipped';
    const past = row.version === now.version ? null : (this.past.get(`${row.id} ${row.version}`) ?? unknownPast);
    const exported = past ? (past.values as Values | null) : now.values;
    const merged = mergeRow(fields, row, { exported, now: now.values }, language);
    if (!merged.ok) return rejectedRow(merged.faults, row);
    if (merged.conflicts.length > 0 && decision?.decision !== 'file') {
      const isKept = decision?.decision === 'register' ? this.keep(row, merged) : this.wasKept(file, row, merged);
      if (!isKept) return staleRow(target, merged, past);
    }
    const values = decision?.decision === 'file' ? merged.asFile : merged.merged;
    const placed = withPlace(values, decision && 'place' in decision ? decision.place : undefined);
    const doubt = decision ? null : target.doubt?.(placed);
    return doubt ?? written(target, placed);
  }
}

const unknownPast = { values: null, changedBy: null, changedAt: null };

type Conflicting = Pick<Extract<MergedRow<unknown>, { readonly ok: true }>, 'conflicts'>;

/** Another where a field, or what the file or the register says of it, is another. */
function digestOfBoth(conflicts: readonly StaleField[]): string {
  return digestOf(conflicts.map(({ label, file, register }) => [label.en, file, register]));
}

function keptWords(conflicts: readonly StaleField[]): Wording {
  const { ja, en } = labelsOf(conflicts);
  return {
    ja: `前の取込で、登録簿の値を残すと決めた項目です: ${ja}。改めるときは、施設のページで直してください`,
    en: `an import before kept what the register says of: ${en}; to change it, edit the page of the facility`,
  };
}

function withPlace<Values extends RowValues>(values: Values, place: LonLat | null | undefined): Values {
  return place !== undefined && 'location' in values ? { ...values, location: place } : values;
}

function written<Values extends object>({ now, write }: Target<Values>, values: Values): EditAnswer {
  if (values === now.values) return 'unchanged';
  write(values);
  return 'updated';
}

function staleRow<Values>(
  { row, name }: Target<Values>,
  { conflicts }: Extract<MergedRow<Values>, { readonly ok: true }>,
  past: (Pick<PastRow, 'values'> & { readonly changedBy: string | null; readonly changedAt: string | null }) | null,
): HeldRow {
  return {
    cell: row.cell,
    causeCell: conflicts[0]!.cell,
    name: row.name || name,
    sheetRows: 1,
    kind: 'stale',
    reason: staleWords(conflicts),
    candidates: [],
    stale: { changedBy: past?.changedBy ?? null, changedAt: past?.changedAt ?? null, fields: conflicts },
  };
}

/** A row that cannot be used for a reason that is not in one of its cells. */
export function reject(row: Pick<EditedRow, 'cell' | 'name' | 'address'>, reason: Wording): RejectedRow {
  return { cell: row.cell, name: row.name || null, address: row.address, reason };
}

function labelsOf(conflicts: readonly StaleField[]): Wording {
  return {
    ja: conflicts.map(({ label }) => label.ja).join('、'),
    en: conflicts.map(({ label }) => label.en).join(', '),
  };
}

function staleWords(conflicts: readonly StaleField[]): Wording {
  const { ja, en } = labelsOf(conflicts);
  return {
    ja: `書き出した後に、登録簿でも次の項目が変更されています: ${ja}`,
    en: `since the export these were changed in the register too: ${en}`,
  };
}

export const elsewhereWords: Wording = {
  ja: '他の市区町村から書き出した台帳の行です',
  en: 'this row was exported from the register of another municipality',
};

export const goneWords: Wording = {
  ja: 'この行は、書き出した後に登録簿から削除されています。もう一度登録するときは、A列のIDとB列の版(非表示)を消してください',
  en: 'this row was removed from the register since; to enter it again, clear its id and version in the hidden columns A and B',
};
