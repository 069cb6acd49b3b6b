import { ReductionTarget } from '#db/entities/reduction-target.entity';
import { reductionProgress } from '#libs/reduction-target';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound, Problem } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import type { NewReductionTarget, ReductionTargetChanges } from './reductions.schema.js';

/** 縮減目標 of a city and what has been reached of them. */
@Injectable()
export class ReductionsService {
  constructor(private readonly work: Work) {}

  list(scope: Scope) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const where = { municipalityCode };
      const targets = await database.find(ReductionTarget, {
        where,
        order: { fromFiscalYear: 'ASC', name: 'ASC', id: 'ASC' },
      });
      return { items: targets.map(withProgress) };
    });
  }

  create(scope: Scope, fields: NewReductionTarget) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const id = randomUUID();
      await database.insert(ReductionTarget, { municipalityCode, id, ...fields });
      return this.describe(database, scope, id);
    });
  }

  /** What stands there already is not written again: the version grows only where something changes. */
  update(scope: Scope, id: string, expectedVersion: number, changes: ReductionTargetChanges) {
    const key = { municipalityCode: scope.municipalityCode, id };
    return this.work.in(scope, async (database) => {
      const current = await this.findOrFail(database, scope, id);
      assertCurrent(current, expectedVersion, changes);
      const changed = changedFields(current, changes);
      requireYears(changed.fromFiscalYear ?? current.fromFiscalYear, changed.toFiscalYear ?? current.toFiscalYear);
      if (!isEmpty(changed)) await database.update(ReductionTarget, key, { ...changed, version: current.version + 1 });
      return this.describe(database, scope, id);
    });
  }

  remove(scope: Scope, id: string, expectedVersion: number) {
    return this.work.in(scope, async (database) => {
      assertCurrent(await this.findOrFail(database, scope, id), expectedVersion, null);
      await database.delete(ReductionTarget, { municipalityCode: scope.municipalityCode, id });
    });
  }

  private async describe(database: EntityManager, scope: Scope, id: string) {
    return withProgress(await this.findOrFail(database, scope, id));
  }

  private async findOrFail(database: EntityManager, { municipalityCode }: Scope, id: string) {
    const lock = { mode: 'pessimistic_write' } as const;
    const target = await database.findOne(ReductionTarget, { where: { municipalityCode, id }, lock });
    if (!target) throw notFound(`reduction target ${id}`);
    return target;
  }
}

function withProgress(target: ReductionTarget) {
  const progress = target.progress
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear)
    .map((soFar) => ({ ...soFar, ...reductionProgress(target, soFar) }));
  const { id, version, name, fromFiscalYear, toFiscalYear, floorAreaM2, yen } = target;
  return { id, version, name, fromFiscalYear, toFiscalYear, floorAreaM2, yen, progress };
}

function requireYears(fromFiscalYear: number, toFiscalYear: number): void {
  if (toFiscalYear >= fromFiscalYear) return;
  throw new Problem(400, 'bad-request', `toFiscalYear: must not be before ${fromFiscalYear}`, {
    detailJa: `終わりの年度は、${fromFiscalYear}年度以後にしてください。`,
  });
}
