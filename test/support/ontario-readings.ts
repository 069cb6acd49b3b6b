import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectFolder } from '#db/project-folder';
import type { Reading } from '#libs/condition';

/** Bridge condition index of the bridges of Ontario, 2000–2013; 0 stands where a bridge was visited and not rated. */
export interface BridgeHistory {
  readonly id: string;
  /** Rising years. */
  readonly readings: readonly Reading[];
}

/** Where the readings lie beside the project; null where they do not. */
export function ontarioFile(): string | null {
  const file = join(findProjectFolder(), '..', 'shared', 'data', 'deterioration', 'ontario_bci_long.csv');
  return existsSync(file) ? file : null;
}

/** Reads identity, year and index only: the columns of rehabilitation know the future. A reading that is there twice is taken once. */
export function readOntario(file: string): { readonly lines: number; readonly bridges: readonly BridgeHistory[] } {
  const rows = parse<Readonly<Record<'id' | 'obs_year' | 'bci', string>>>(readFileSync(file), { columns: true });
  const byBridge = new Map<string, Map<number, number>>();
  for (const { id, obs_year: year, bci } of rows) {
    const readings = byBridge.get(id) ?? new Map<number, number>();
    byBridge.set(id, readings.set(Number(year), Number(bci)));
  }
  const bridges = [...byBridge].map(([id, readings]) => ({
    id,
    readings: [...readings].map(([year, points]) => ({ year, points })).toSorted((a, b) => a.year - b.year),
  }));
  return { lines: rows.length, bridges };
}
