import { Injectable } from '@nestjs/common';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { pageFrom } from '../http/paging.js';
import { notFound } from '../http/problem.js';
import { Settings } from '../settings.js';
import { type CostBasis, type CostFilter, readCostBasis } from './cost-basis.js';
import { costColumnsOf } from './cost-columns.js';
import { evidenceAmounts, evidenceOf } from './cost-evidence.js';
import { outlookOf, shownBasis, weighed } from './cost-outlook.js';
import type {
  CostEvidenceQuery,
  CostOutlook,
  CostOutlookQuery,
  CostQuery,
  FacilityCost,
  FacilityCostQuery,
} from './costs.schema.js';
import { facilityCostOf } from './facility-cost.js';

/** Renewal cost: of the city, of each facility with its evidence, and as columns for the map. */
@Injectable()
export class CostsService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
  ) {}

  async outlook(scope: Scope, { discountPercent, ...query }: CostOutlookQuery): Promise<CostOutlook> {
    return weighed(outlookOf(await this.basis(scope, query)), discountPercent);
  }

  async evidence(scope: Scope, query: CostEvidenceQuery) {
    const basis = await this.basis(scope, query);
    const rows = evidenceOf(basis, query.fiscalYear);
    const outlook = outlookOf(basis);
    return {
      ...pageFrom(rows, query),
      ...shownBasis(basis),
      sums: { ...outlook, ...evidenceAmounts(outlook, query.fiscalYear) },
    };
  }

  async facility(scope: Scope, facilityId: string, query: FacilityCostQuery): Promise<FacilityCost> {
    const basis = await this.basis(scope, { ...query, facilityId });
    const facility = basis.facilities[0];
    if (!facility) throw notFound(`facility ${facilityId}`);
    return facilityCostOf(facility, basis);
  }

  async columns(scope: Scope, query: CostQuery) {
    return costColumnsOf(await this.basis(scope, query), query);
  }

  /** Stock and prices in one transaction, so that a figure never mixes two states. */
  basis(scope: Scope, query: FacilityCostQuery & CostFilter): Promise<CostBasis> {
    const horizon = { fromFiscalYear: query.from ?? this.settings.currentFiscalYear, years: query.years };
    return this.work.in(scope, (database) => readCostBasis(database, scope.municipalityCode, query, horizon, query));
  }
}
