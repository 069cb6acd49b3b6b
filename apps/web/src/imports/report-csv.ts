import type { ImportFileReport } from '../api/types.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { faultsOf } from './rejected-faults.js';

/** What a spreadsheet would run as a formula at the start of a cell, full-width forms included. */
const runnable = /^[=+\-@＝＋－＠\t\r\n]/;

/** Held and unusable rows of an import as CSV, a line for each cell that is wrong: UTF-8 with byte order mark, so that a spreadsheet reads the kanji, and nothing it would run. */
export function reportCsv(files: readonly ImportFileReport[], text: Texts, language: Language): string {
  const { columns, outcomes } = text.imports;
  const header = [
    columns.file,
    columns.cell,
    columns.kind,
    columns.name,
    columns.value,
    columns.reason,
    columns.candidates,
  ];
  const rows = files.flatMap(({ file, held, rejected }) => [
    ...held.map(({ cell, causeCell, name, reason, candidates }) => [
      file,
      causeCell ?? cell,
      outcomes.held,
      name,
      '',
      reason[language],
      candidates.map((candidate) => [candidate.name, candidate.address].filter(Boolean).join(' ')).join(' / '),
    ]),
    ...rejected.flatMap((row) =>
      faultsOf(row).map(({ cell, value, reason }) => [
        file,
        cell,
        outcomes.rejected,
        row.name ?? '',
        value,
        reason[language],
        '',
      ]),
    ),
  ]);
  return `\uFEFF${[header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** One cell: what a spreadsheet would run gets an apostrophe, what would break the row is quoted. */
export function csvCell(value: string): string {
  const inert = runnable.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
