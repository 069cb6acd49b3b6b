import { bulkInsert } from '#db/bulk-insert';
import { majorCategories } from '#libs/asset';
import { micUnitPrices, type UnitPrices } from '#libs/lifecycle-cost';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound } from '../http/problem.js';
import { readUnitPrices } from './current-unit-prices.js';
import type { NewUnitPrices } from './unit-prices.schema.js';

const shippedSource = {
  source: '総務省 公共施設等更新費用試算ソフトの標準単価',
  sourceEn: 'Standard unit prices of the MIC renewal-cost software',
};
const ownSource = { source: '市が定めた単価', sourceEn: "The city's own unit prices" };

/** Unit prices of a city: whole versions of all thirteen categories, never changed once written. */
@Injectable()
export class UnitPricesService {
  constructor(private readonly work: Work) {}

  read(scope: Scope, version?: number) {
    return this.work.in(scope, (database) => this.describe(database, scope.municipalityCode, version));
  }

  replace(scope: Scope, expectedVersion: number, { prices }: NewUnitPrices) {
    return this.work.in(scope, async (database) => {
      await this.lockMunicipality(database, scope.municipalityCode);
      const current = await this.describe(database, scope.municipalityCode);
      assertCurrent(current, expectedVersion, { prices });
      if (isDeepStrictEqual(listed(byCategory(prices)), current.prices)) return current;
      await bulkInsert(
        database,
        'unit_price',
        prices.map((price) => ({
          municipality_code: scope.municipalityCode,
          version: current.version + 1,
          major_category: price.majorCategory,
          renovation_yen_per_m2: price.renovationYenPerM2,
          rebuild_yen_per_m2: price.rebuildYenPerM2,
        })),
      );
      return this.describe(database, scope.municipalityCode);
    });
  }

  /** Two writers at once would otherwise both find the same newest version. */
  private async lockMunicipality(database: EntityManager, code: string) {
    const rows = await database.query<unknown[]>(
      'SELECT 1 FROM municipality WHERE municipality_code = $1 FOR NO KEY UPDATE',
      [code],
    );
    if (rows.length === 0) throw notFound(`municipality ${code}`);
  }

  private async describe(database: EntityManager, code: string, asked?: number) {
    const { version, prices } = await readUnitPrices(database, code, asked);
    const versions = await database.query<{ version: number; at: Date; actor: string; reason: string | null }[]>(
      `SELECT DISTINCT ON (version) (after ->> 'version')::integer AS version, at, actor, reason
         FROM audit WHERE municipality_code = $1 AND entity = 'unit_price' AND operation = 'insert'
        ORDER BY version DESC, id`,
      [code],
    );
    return {
      version,
      ...(version === 0 ? shippedSource : ownSource),
      prices: listed(prices),
      shipped: listed(micUnitPrices),
      versions: versions.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
    };
  }
}

function byCategory(prices: NewUnitPrices['prices']): UnitPrices {
  return Object.fromEntries(prices.map(({ majorCategory, ...price }) => [majorCategory, price])) as UnitPrices;
}

/** In the printed order of the categories. */
function listed(prices: UnitPrices) {
  return majorCategories.map((majorCategory) => ({ majorCategory, ...prices[majorCategory] }));
}
