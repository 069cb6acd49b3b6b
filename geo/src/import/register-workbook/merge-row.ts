import { changesOf } from '../planning/compare-values.js';
import type { StaleField } from '../planning/plan.js';
import type { Fault } from '../rejected-row.js';
import type { RegisterField } from './register-field.js';
import { cellForm } from './inert-text.js';
import type { EditedCell, EditedRow } from './register-edits.js';
import type { RegisterLanguage } from './vocabulary.js';
import { writeCell } from './write-register-sheets.js';

/** What becomes of the values of a row: written as `merged`, or as `asFile` where the file shall win what both have changed. */
export type MergedRow<Values> =
  | {
      readonly ok: true;
      readonly merged: Values;
      readonly asFile: Values;
      readonly conflicts: readonly StaleField[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A row of the register as it was exported (null = not known any more) and as it is now. */
export interface RowStates<Values> {
  readonly exported: Values | null;
  readonly now: Values;
}

/**
 * Merges field by field: a cell that says what was exported, or what the register says now, changes nothing; a field that only the file
 * has changed is taken; a field that both have changed is a conflict.
 */
export function mergeRow<Values extends object>(
  fields: readonly RegisterField<Values>[],
  row: EditedRow,
  { exported, now }: RowStates<Values>,
  language: RegisterLanguage,
): MergedRow<Values> {
  let [merged, asFile] = [now, now];
  const conflicts: StaleField[] = [];
  const faults: Fault[] = [];
  for (const field of fields) {
    const cells = field.columns.map(({ key }) => row.cells.get(key)!);
    const says = (values: Values): boolean => saysSame(field, cells, values, language);
    if (says(now) || (exported && says(exported))) continue;
    const reading = field.read(cells.map(({ text }) => text));
    if (!reading.ok) {
      const { cell, text } = cells[reading.column]!;
      faults.push({ cell, value: text, reason: reading.reason });
      continue;
    }
    asFile = reading.apply(asFile);
    const shown = (values: Values): string => textsOf(field, values, language).join(', ');
    if (exported && shown(exported) === shown(now)) merged = reading.apply(merged);
    else {
      conflicts.push({
        cell: cells[0]!.cell,
        label: field.label,
        exported: exported && shown(exported),
        file: cells.map(({ text }) => text).join(', '),
        register: shown(now),
      });
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, merged, asFile, conflicts };
}

/** The very text that is written of the values, or another that is read as the same. */
function saysSame<Values extends object>(
  field: RegisterField<Values>,
  cells: readonly EditedCell[],
  values: Values,
  language: RegisterLanguage,
): boolean {
  const texts = textsOf(field, values, language);
  if (cells.every(({ text }, at) => text === texts[at])) return true;
  const reading = field.read(cells.map(({ text }) => text));
  if (!reading.ok) return false;
  const changes = Object.keys(changesOf(values, reading.apply(values)));
  return changes.every((name) => name.endsWith('Reason'));
}

/** The cells of a field as a workbook gives them back. */
function textsOf<Values>(field: RegisterField<Values>, values: Values, language: RegisterLanguage): string[] {
  return field.write(values, language).map((cell) => cellForm(String(writeCell(cell) ?? '')));
}
