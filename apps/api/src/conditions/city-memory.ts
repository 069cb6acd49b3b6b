import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';

interface Remembered {
  readonly version: string;
  readonly answers: Map<string, unknown>;
}

const mostCities = 20;
const mostAnswers = 12;

/**
 * Remembers what was worked out from the register of a city until anything of that city is written, by whatever process: the journal,
 * which the database writes with every change, tells. Only for what everybody of the house is answered alike.
 */
@Injectable()
export class CityMemory {
  private readonly cities = new Map<string, Remembered>();

  /** What `make` answers, or answered to the same question since the last change. An asker who does not see the whole city is answered anew. */
  async of<T>(database: EntityManager, scope: Scope, question: string, make: () => Promise<T>): Promise<T> {
    const { municipalityCode, confinement } = scope;
    if (confinement?.reading) return make();
    const { version, isSettled } = await versionOf(database, municipalityCode);
    const known = this.cities.get(municipalityCode);
    if (known?.version === version && known.answers.has(question)) return known.answers.get(question) as T;
    const answer = await make();
    if (isSettled) this.remember(municipalityCode, version, question, answer);
    return answer;
  }

  private remember(code: string, version: string, question: string, answer: unknown): void {
    const known = this.cities.get(code);
    const answers = known?.version === version ? known.answers : new Map<string, unknown>();
    answers.set(question, answer);
    if (answers.size > mostAnswers) answers.delete(answers.keys().next().value!);
    // The city that was asked for last is the last to be forgotten.
    this.cities.delete(code);
    this.cities.set(code, { version, answers });
    if (this.cities.size > mostCities) this.cities.delete(this.cities.keys().next().value!);
  }
}

/**
 * The newest entry of a city's journal. Entries are numbered as they are written, not as they are committed: only while nobody else is
 * writing (`isSettled`) is every later change sure to get a higher number, and only then is what is read remembered under this one.
 */
async function versionOf(database: EntityManager, code: string): Promise<{ version: string; isSettled: boolean }> {
  const [row] = await database.query<{ version: string; isSettled: boolean }[]>(
    `SELECT coalesce((SELECT id || ' ' || at FROM audit WHERE municipality_code = $1 ORDER BY id DESC LIMIT 1), '') AS version,
            pg_snapshot_xmin(pg_current_snapshot()) = pg_snapshot_xmax(pg_current_snapshot()) AS "isSettled"`,
    [code],
  );
  return row!;
}
