import { FindingPriority } from '#db/entities/finding.entity';
import { type PriorityWeights, shippedPriorityWeights } from '#libs/condition';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { assertCurrent } from '../http/if-match.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';

type VersionedWeights = PriorityWeights & { readonly version: number };

/** What a city set, or what is shipped while it has set nothing. */
export async function readPriorityWeights(
  database: EntityManager,
  municipalityCode: string,
): Promise<VersionedWeights> {
  const row = await database.findOneBy(FindingPriority, { municipalityCode });
  return row
    ? { urgency: row.urgency, consequence: row.consequence, version: row.version }
    : { ...shippedPriorityWeights, version: 0 };
}

/** The weights of the priority of findings. */
@Injectable()
export class FindingPriorityService {
  constructor(private readonly work: Work) {}

  read(scope: Scope): Promise<VersionedWeights> {
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, scope.municipalityCode);
      return readPriorityWeights(database, scope.municipalityCode);
    });
  }

  /** What stands there already is not written again. */
  write(scope: Scope, expectedVersion: number, weights: PriorityWeights): Promise<VersionedWeights> {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      await database.query('SELECT 1 FROM municipality WHERE municipality_code = $1 FOR NO KEY UPDATE', [
        municipalityCode,
      ]);
      const current = await readPriorityWeights(database, municipalityCode);
      assertCurrent(current, expectedVersion, weights);
      const next = { ...weights, version: current.version + 1 };
      if (isDeepStrictEqual({ ...weights, version: current.version }, current)) return current;
      if (current.version === 0) await database.insert(FindingPriority, { municipalityCode, ...next });
      else await database.update(FindingPriority, { municipalityCode }, next);
      return next;
    });
  }
}
