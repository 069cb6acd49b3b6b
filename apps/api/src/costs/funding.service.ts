import { type FundablePart, fundYears, programmesWithoutTerms, type YearFunding } from '#libs/funding';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { Settings } from '../settings.js';
import { readCostBasis } from './cost-basis.js';
import type { MethodYear } from './cost-method.js';
import { outlookOf } from './cost-outlook.js';
import { readCostSettings } from './cost-settings.service.js';
import type { CostQuery } from './costs.schema.js';
import type { FundingOutlook } from './funding.schema.js';

/** Where the money of each year comes from: the cost of a method, paid by the city's own terms. */
@Injectable()
export class FundingService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
  ) {}

  outlook(scope: Scope, query: CostQuery): Promise<FundingOutlook> {
    const code = scope.municipalityCode;
    const horizon = { fromFiscalYear: query.from ?? this.settings.currentFiscalYear, years: query.years };
    return this.work.in(scope, async (database) => {
      const { years, estimatedShare } = outlookOf(await readCostBasis(database, code, query, horizon, query));
      const { version, grantPercent, reserveYen, bondRules } = await readCostSettings(database, code);
      const availableYen = await readAvailableYen(database, code);
      const toFund = years.map((year) => ({ fiscalYear: year.fiscalYear, parts: partsOf(year) }));
      const funded = fundYears(toFund, { grantPercent, bondRules, reserveYen, availableYen });
      return {
        method: query.method,
        costSettingsVersion: version,
        availableYen,
        years: funded,
        sums: sumsOf(funded),
        estimatedShare,
        withoutTerms: programmesWithoutTerms(toFund, bondRules),
      };
    });
  }
}

async function readAvailableYen(database: EntityManager, code: string): Promise<number | null> {
  const [city] = await database.query<{ availableYen: number | null }[]>(
    'SELECT available_yen::float8 AS "availableYen" FROM municipality WHERE municipality_code = $1',
    [code],
  );
  return city?.availableYen ?? null;
}

/** 大規模改修 counts as 長寿命化; planning, repair and operation are running cost, which no bond pays. */
function partsOf({ kinds, renovationYen, rebuildYen }: MethodYear): FundablePart[] {
  if (!kinds) {
    return [
      { programme: 'life-extension', yen: renovationYen },
      { programme: 'rebuild', yen: rebuildYen },
    ];
  }
  return [
    { programme: 'life-extension', yen: kinds.renewalYen },
    { programme: 'rebuild', yen: kinds.constructionYen },
    { programme: 'demolition', yen: kinds.demolitionYen },
    { programme: null, yen: kinds.planningYen + kinds.repairYen + kinds.operationYen },
  ];
}

function sumsOf(years: readonly YearFunding[]): FundingOutlook['sums'] {
  const sumOf = (key: keyof FundingOutlook['sums']) => years.reduce((total, year) => total + year[key], 0);
  return {
    costYen: sumOf('costYen'),
    grantYen: sumOf('grantYen'),
    bondYen: sumOf('bondYen'),
    reserveYen: sumOf('reserveYen'),
    generalYen: sumOf('generalYen'),
    returnedYen: sumOf('returnedYen'),
    ownYen: sumOf('ownYen'),
    shortfallYen: sumOf('shortfallYen'),
  };
}
