import { ColumnMapping } from '#db/entities/column-mapping.entity';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import type { PagingQuery } from '../http/paging.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { forgetMapping } from './remembered-mappings.js';

/** What a municipality has said of the columns of its files. */
@Injectable()
export class ColumnMappingsService {
  constructor(private readonly work: Work) {}

  list(scope: Scope, { page, pageSize }: PagingQuery) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const [items, total] = await database.findAndCount(ColumnMapping, {
        where: { municipalityCode },
        order: { fingerprint: 'ASC' },
        take: pageSize,
        skip: (page - 1) * pageSize,
      });
      return { items, total, page, pageSize };
    });
  }

  async forget(scope: Scope, fingerprint: string, version: number): Promise<void> {
    const { municipalityCode } = scope;
    await this.work.in(scope, (database) => forgetMapping(database, { municipalityCode, fingerprint }, version));
  }
}
