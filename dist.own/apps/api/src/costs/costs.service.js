var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { pageFrom } from '../http/paging.js';
import { notFound } from '../http/problem.js';
import { Settings } from '../settings.js';
import { readCostBasis } from './cost-basis.js';
import { costColumnsOf } from './cost-columns.js';
import { evidenceAmounts, evidenceOf } from './cost-evidence.js';
import { outlookOf, shownBasis, weighed } from './cost-outlook.js';
import { facilityCostOf } from './facility-cost.js';
/** Renewal cost: of the city, of each facility with its evidence, and as columns for the map. */
let CostsService = class CostsService {
    work;
    settings;
    constructor(work, settings) {
        this.work = work;
        this.settings = settings;
    }
    async outlook(scope, { discountPercent, ...query }) {
        return weighed(outlookOf(await this.basis(scope, query)), discountPercent);
    }
    async evidence(scope, query) {
        const basis = await this.basis(scope, query);
        const rows = evidenceOf(basis, query.fiscalYear);
        const outlook = outlookOf(basis);
        return {
            ...pageFrom(rows, query),
            ...shownBasis(basis),
            sums: { ...outlook, ...evidenceAmounts(outlook, query.fiscalYear) },
        };
    }
    async facility(scope, facilityId, query) {
        const basis = await this.basis(scope, { ...query, facilityId });
        const facility = basis.facilities[0];
        if (!facility)
            throw notFound(`facility ${facilityId}`);
        return facilityCostOf(facility, basis);
    }
    async columns(scope, query) {
        return costColumnsOf(await this.basis(scope, query), query);
    }
    /** Stock and prices in one transaction, so that a figure never mixes two states. */
    basis(scope, query) {
        const horizon = { fromFiscalYear: query.from ?? this.settings.currentFiscalYear, years: query.years };
        return this.work.in(scope, (database) => readCostBasis(database, scope.municipalityCode, query, horizon, query));
    }
};
CostsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        Settings])
], CostsService);
export { CostsService };
//# sourceMappingURL=costs.service.js.map