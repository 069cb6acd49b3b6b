import type { Wording } from '#libs/asset';
import type { Municipality } from '../api/types.js';
import type { PopulationRow } from './pasted-population.js';
import { readResidents } from './read-residents.js';
import { readYear } from './read-year.js';

/** A row being typed; the id only keeps rows apart while they are edited. */
export interface PopulationDraftRow extends PopulationRow {
  readonly id: number;
}

export type PopulationDraft = readonly PopulationDraftRow[];

export type PopulationEntry = Municipality['population'][number];

/** The years and residents typed, oldest first, or what is wrong with which row. */
export type PopulationReading =
  | { readonly ok: true; readonly entries: readonly PopulationEntry[] }
  | { readonly ok: false; readonly problems: ReadonlyMap<number, RowProblem> };

/** What is wrong with one row, cell by cell. */
export interface RowProblem {
  readonly year?: Wording;
  readonly residents?: Wording;
}

const mostResidents = 100_000_000;

/** Rows of the register as they stand in the table, and one blank row where there are none. */
export function populationDraftOf(entries: readonly PopulationEntry[]): PopulationDraft {
  const rows = entries.map(({ year, residents, source }, id) => ({
    id,
    year: String(year),
    residents: residents.toLocaleString('en-US'),
    source: source ?? '',
  }));
  return rows.length > 0 ? rows : withRow([]);
}

/** The draft with one blank row more. */
export function withRow(rows: PopulationDraft): PopulationDraft {
  return [...rows, { id: nextId(rows), year: '', residents: '', source: '' }];
}

/** The draft with pasted rows in: a year that stands already takes the new residents, blank rows go. */
export function withPasted(rows: PopulationDraft, pasted: readonly PopulationRow[]): PopulationDraft {
  const merged: PopulationDraftRow[] = rows.filter((row) => !isBlank(row));
  for (const row of pasted) {
    const place = merged.findIndex(({ year }) => yearOf(year) === yearOf(row.year));
    const before = merged[place];
    if (before) merged[place] = { ...before, residents: row.residents, source: row.source || before.source };
    else merged.push({ ...row, id: nextId([...rows, ...merged]) });
  }
  return merged;
}

/** Reads the table; blank rows are left out. */
export function readPopulation(rows: PopulationDraft): PopulationReading {
  const written = rows.filter((row) => !isBlank(row));
  const problems = new Map<number, RowProblem>();
  const entries: PopulationEntry[] = [];
  for (const row of written) {
    const year = yearOf(row.year);
    const residents = readResidents(row.residents);
    const isTwice = year !== null && entries.some((entry) => entry.year === year);
    if (year !== null && !isTwice && residents !== null && residents <= mostResidents) {
      entries.push({ year, residents, source: row.source.trim() || null });
    } else {
      problems.set(row.id, problemOf(row, isTwice));
    }
  }
  if (problems.size > 0) return { ok: false, problems };
  return { ok: true, entries: entries.toSorted((a, b) => a.year - b.year) };
}

function problemOf(row: PopulationRow, isTwice: boolean): RowProblem {
  const residents = readResidents(row.residents);
  return {
    ...(isTwice
      ? { year: { ja: '同じ年が2回あります', en: 'this year stands here twice' } }
      : yearOf(row.year) === null && { year: yearProblem(row.year) }),
    ...((residents === null || residents > mostResidents) && {
      residents: { ja: '人数を数字で入力してください', en: 'enter the number of residents' },
    }),
  };
}

function yearProblem(text: string): Wording {
  const reading = readYear(text, 'calendar');
  if (reading === null || reading.ok) return { ja: '年を入力してください', en: 'enter the year' };
  return { ja: reading.reasonJa, en: reading.reason };
}

function yearOf(text: string): number | null {
  const reading = readYear(text, 'calendar');
  return reading?.ok ? reading.year : null;
}

const isBlank = ({ year, residents }: PopulationRow): boolean => year.trim() === '' && residents.trim() === '';

const nextId = (rows: PopulationDraft): number => Math.max(-1, ...rows.map(({ id }) => id)) + 1;
