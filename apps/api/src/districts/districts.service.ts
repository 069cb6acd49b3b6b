import { District } from '#db/entities/district.entity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import type { DistrictChanges } from './districts.schema.js';

/** 地区: how those that a list has brought are read and called in English. */
@Injectable()
export class DistrictsService {
  constructor(private readonly work: Work) {}

  list(scope: Scope) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const items = await database.query<District[]>(
        `SELECT id, name, name_kana AS "nameKana", name_en AS "nameEn", version FROM district
          WHERE municipality_code = $1 ORDER BY coalesce(name_kana, name) COLLATE "C", id`,
        [municipalityCode],
      );
      return { items };
    });
  }

  /** What stands there already is not written again: the version grows only where something changes. */
  update(scope: Scope, id: string, expectedVersion: number, changes: DistrictChanges) {
    const key = { municipalityCode: scope.municipalityCode, id };
    return this.work.in(scope, async (database) => {
      const current = await findOrFail(database, key);
      assertCurrent(current, expectedVersion, changes);
      const changed = changedFields(current, changes);
      if (!isEmpty(changed)) await database.update(District, key, { ...changed, version: current.version + 1 });
      return findOrFail(database, key);
    });
  }
}

async function findOrFail(database: EntityManager, key: Pick<District, 'municipalityCode' | 'id'>): Promise<District> {
  const lock = { mode: 'pessimistic_write' } as const;
  const district = await database.findOne(District, { where: key, lock });
  if (!district) throw notFound(`district ${key.id}`);
  return district;
}
