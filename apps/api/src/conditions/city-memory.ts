import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { type Step, stepsWithin } from '../accounts/work.js';
import { changedFacilities } from './changed-facilities.js';

/** From which tables of the journal an answer follows; each is among those of the index audit_condition. */
const sources = {
  wear: ['municipality', 'inspection', 'condition_grade', 'condition_settings', 'building'],
  condition: [
    'municipality',
    'inspection',
    'condition_grade',
    'condition_settings',
    'facility',
    'building',
    'component',
    'unit_price',
  ],
} as const;
type Source = keyof typeof sources;

/** The newest entry of a journal that an answer follows from; '0' where there is none. */
interface Version {
  readonly id: string;
  readonly at: string;
}

interface Remembered {
  readonly version: Version;
  readonly answer: unknown;
}

/** What was answered before something was written. */
export interface Former<T> {
  readonly answer: T;
  /** Of which facilities since; null where it may be any. */
  readonly changed: () => Promise<readonly string[] | null>;
}

const mostCities = 20;
const mostAnswers = 12;

/**
 * Remembers what was worked out from the register of a city until anything is written that it follows from, by whatever process: the
 * journal, which the database writes with every change, tells. Only for what everybody of the house is answered alike.
 */
@Injectable()
export class CityMemory {
  private readonly cities = new Map<string, Map<string, Remembered>>();

  /**
   * What `make` answers, or answered to the same question since the last change; it is given its former answer, which it may keep the
   * unchanged part of. An asker who does not see the whole city is answered anew.
   */
  of<T>(
    database: EntityManager,
    scope: Scope,
    question: string,
    make: (former: Former<T> | null) => Promise<T>,
    source: Source = 'condition',
  ): Promise<T> {
    return this.inSteps(stepsWithin(database), scope, question, make, source);
  }

  /** The same in steps: what is written between them has a higher number in the journal than what the answer is remembered under. */
  async inSteps<T>(
    step: Step,
    scope: Scope,
    question: string,
    make: (former: Former<T> | null) => Promise<T>,
    source: Source = 'condition',
  ): Promise<T> {
    const { municipalityCode, confinement } = scope;
    if (confinement?.reading) return make(null);
    const { isSettled, ...version } = await step((database) => versionOf(database, municipalityCode, source));
    const known = this.cities.get(municipalityCode)?.get(question);
    if (known && isSame(known.version, version)) return known.answer as T;
    const changed = () =>
      step((database) => changedFacilities(database, municipalityCode, known!.version, sources[source]));
    const answer = await make(known ? { answer: known.answer as T, changed } : null);
    if (isSettled) this.remember(municipalityCode, question, { version, answer });
    return answer;
  }

  private remember(code: string, question: string, remembered: Remembered): void {
    const answers = this.cities.get(code) ?? new Map<string, Remembered>();
    putLast(answers, question, remembered, mostAnswers);
    putLast(this.cities, code, answers, mostCities);
  }
}

/** What was put last is the last to be forgotten. */
function putLast<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > most) map.delete(map.keys().next().value!);
}

function isSame(one: Version, other: Version): boolean {
  return one.id === other.id && one.at === other.at;
}

/**
 * The newest entry of a city's journal that an answer can follow from. Entries are numbered as they are written, not as they are committed: only while nobody else is
 * writing (`isSettled`) is every later change sure to get a higher number, and only then is what is read remembered under this one.
 */
async function versionOf(
  database: EntityManager,
  code: string,
  source: Source,
): Promise<Version & { readonly isSettled: boolean }> {
  const [row] = await database.query<(Version & { readonly isSettled: boolean })[]>(
    `SELECT coalesce(last.id, 0)::text AS id, coalesce(last.at::text, '') AS at,
            pg_snapshot_xmin(pg_current_snapshot()) = pg_snapshot_xmax(pg_current_snapshot()) AS "isSettled"
       FROM (SELECT) one LEFT JOIN LATERAL (
         SELECT id, at FROM audit WHERE municipality_code = $1
            AND entity IN (${sources[source].map((entity) => `'${entity}'`).join(', ')}) ORDER BY id DESC LIMIT 1) last ON true`,
    [code],
  );
  return row!;
}
