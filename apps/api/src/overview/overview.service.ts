import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { type CostBasis, micQuestion, readCostBasis } from '../costs/cost-basis.js';
import { outlookOf } from '../costs/cost-outlook.js';
import type { MethodQuery } from '../costs/costs.schema.js';
import { pageFrom, type PagingQuery } from '../http/paging.js';
import { Settings } from '../settings.js';
import { countChecks } from './checks.js';
import { type CityInputs, figuresOf, registerSource } from './figures.js';
import { residentsNow } from '../municipalities/residents-now.js';
import type { Overview } from './overview.schema.js';
import { floorAreaRows, floorAreaSums } from './floor-area-evidence.js';
import { byBuiltYear, byCategory, countedFacilities, countFacilities, countStock } from './stock-figures.js';

const horizonYears = 40;

/** What the city's front page says, from one state of the register. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
  ) {}

  /** 根拠 of the total floor area: the facilities that are added up. */
  async floorArea(scope: Scope, paging: PagingQuery) {
    const basis = await this.work.in(scope, (database) => this.basis(database, scope, micQuestion));
    return { ...pageFrom(floorAreaRows(basis.facilities), paging), ...floorAreaSums(basis.facilities) };
  }

  private basis(database: EntityManager, { municipalityCode }: Scope, { method }: MethodQuery): Promise<CostBasis> {
    const horizon = { fromFiscalYear: this.settings.currentFiscalYear, years: horizonYears };
    return readCostBasis(database, municipalityCode, {}, horizon, { ...micQuestion, method });
  }

  read(scope: Scope, query: MethodQuery): Promise<Overview> {
    const { currentFiscalYear } = this.settings;
    const code = scope.municipalityCode;
    return this.work.in(scope, async (database) => {
      const basis = await this.basis(database, scope, query);
      const counted = countedFacilities(basis.facilities);
      const inputs = await readInputs(database, code, currentFiscalYear);
      const base = { baseYear: currentFiscalYear, ...registerSource };
      return {
        figures: figuresOf(countStock(counted), outlookOf(basis), inputs, currentFiscalYear),
        ...(await countChecks(database, scope, this.settings.today())),
        facilities: countFacilities(basis.facilities),
        categories: { ...base, items: byCategory(counted) },
        builtYears: { ...base, ...byBuiltYear(counted) },
      };
    });
  }
}

/** Residents: of the latest year that is not in the future, else of the earliest projected one. */
async function readInputs(database: EntityManager, code: string, currentYear: number): Promise<CityInputs> {
  const [inputs] = await database.query<CityInputs[]>(
    `SELECT m.available_yen::float8 AS "availableYen", m.available_fiscal_year AS "availableFiscalYear",
            m.available_source AS "availableSource", p.residents, p.year AS "residentsYear", p.source AS "residentsSource"
       FROM municipality m
       LEFT JOIN LATERAL (
         SELECT residents, year, source FROM municipality_population
          WHERE municipality_code = m.municipality_code
          ORDER BY ${residentsNow('$2')} LIMIT 1
       ) AS p ON true
      WHERE m.municipality_code = $1`,
    [code, currentYear],
  );
  if (!inputs) throw new Error(`municipality ${code} vanished inside a transaction`);
  return inputs;
}
