import { SavedFilter } from '#db/entities/saved-filter.entity';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound, Problem } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import type { NewSavedFilter, SavedFilterChanges } from './saved-filters.schema.js';

/** Filters of the facilities under names of their own. */
@Injectable()
export class SavedFiltersService {
  constructor(private readonly work: Work) {}

  list(scope: Scope) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      return { items: await database.find(SavedFilter, { where: { municipalityCode }, order: { name: 'ASC' } }) };
    });
  }

  create(scope: Scope, fields: NewSavedFilter) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      await requireFreeName(database, scope, fields.name);
      const id = randomUUID();
      await database.insert(SavedFilter, { municipalityCode, id, ...fields });
      return findOrFail(database, scope, id);
    });
  }

  update(scope: Scope, id: string, expectedVersion: number, changes: SavedFilterChanges) {
    const key = { municipalityCode: scope.municipalityCode, id };
    return this.work.in(scope, async (database) => {
      const current = await findOrFail(database, scope, id);
      assertCurrent(current, expectedVersion, changes);
      const changed = changedFields(current, changes);
      if (changed.name !== undefined) await requireFreeName(database, scope, changed.name);
      if (!isEmpty(changed)) await database.update(SavedFilter, key, { ...changed, version: current.version + 1 });
      return findOrFail(database, scope, id);
    });
  }

  remove(scope: Scope, id: string, expectedVersion: number) {
    return this.work.in(scope, async (database) => {
      assertCurrent(await findOrFail(database, scope, id), expectedVersion, null);
      await database.delete(SavedFilter, { municipalityCode: scope.municipalityCode, id });
    });
  }
}

async function findOrFail(database: EntityManager, { municipalityCode }: Scope, id: string): Promise<SavedFilter> {
  const lock = { mode: 'pessimistic_write' } as const;
  const filter = await database.findOne(SavedFilter, { where: { municipalityCode, id }, lock });
  if (!filter) throw notFound(`saved filter ${id}`);
  return filter;
}

async function requireFreeName(database: EntityManager, { municipalityCode }: Scope, name: string): Promise<void> {
  if (!(await database.existsBy(SavedFilter, { municipalityCode, name }))) return;
  throw new Problem(409, 'conflict', `There is a filter named ${name} already. Choose another name.`, {
    detailJa: `「${name}」という名前の絞り込みがすでにあります。別の名前にしてください。`,
  });
}
