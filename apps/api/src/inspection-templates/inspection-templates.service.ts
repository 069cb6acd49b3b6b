import { InspectionTemplate } from '#db/entities/inspection-template.entity';
import type { TemplateContent } from '#libs/contracts';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import type { EditionQuery } from './inspection-templates.schema.js';
import { adoptShipped, findTemplate, insertEdition, readTemplates, type StoredTemplate } from './template-store.js';

/** 点検様式 of a city: its own, and those shipped with the program. */
@Injectable()
export class InspectionTemplatesService {
  constructor(private readonly work: Work) {}

  list(scope: Scope) {
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, scope.municipalityCode);
      return { items: await readTemplates(database, scope.municipalityCode) };
    });
  }

  read(scope: Scope, id: string, { edition }: EditionQuery) {
    return this.work.in(scope, (database) => findOrFail(database, scope, id, edition));
  }

  create(scope: Scope, content: TemplateContent) {
    const { municipalityCode, actor } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const id = randomUUID();
      await database.insert(InspectionTemplate, { municipalityCode, id, edition: 1 });
      await insertEdition(database, municipalityCode, { id, edition: 1, ...content }, actor);
      return findOrFail(database, scope, id);
    });
  }

  /** The editions before stay as they were, for what was recorded by them. */
  addEdition(scope: Scope, id: string, expectedVersion: number, content: TemplateContent) {
    const { municipalityCode, actor } = scope;
    return this.edit(scope, id, expectedVersion, content, async (database, current) => {
      const edition = current.edition + 1;
      await insertEdition(database, municipalityCode, { id, edition, ...content }, actor);
      return { edition };
    });
  }

  /** A retired one is offered no longer; records by it are still taken, from phones that were away. */
  retire(scope: Scope, id: string, expectedVersion: number, isRetired: boolean) {
    return this.edit(scope, id, expectedVersion, { isRetired }, async (_, current) => {
      if (isRetired === (current.retiredAt !== null)) return {};
      return { retiredAt: isRetired ? new Date() : null };
    });
  }

  private edit(
    scope: Scope,
    id: string,
    expectedVersion: number,
    yours: unknown,
    change: (database: EntityManager, current: StoredTemplate) => Promise<Partial<InspectionTemplate>>,
  ) {
    const { municipalityCode, actor } = scope;
    return this.work.in(scope, async (database) => {
      await database.query('SELECT 1 FROM municipality WHERE municipality_code = $1 FOR NO KEY UPDATE', [
        municipalityCode,
      ]);
      const current = await findOrFail(database, scope, id);
      assertCurrent(current, expectedVersion, yours);
      await adoptShipped(database, municipalityCode, current, actor);
      const changes = await change(database, current);
      const version = Math.max(current.version, 1) + 1;
      if (Object.keys(changes).length > 0)
        await database.update(InspectionTemplate, { municipalityCode, id }, { ...changes, version });
      return findOrFail(database, scope, id);
    });
  }
}

async function findOrFail(database: EntityManager, { municipalityCode }: Scope, id: string, edition?: number) {
  const template = await findTemplate(database, municipalityCode, id, edition);
  if (!template) throw notFound(`inspection template ${id}`);
  return template;
}
