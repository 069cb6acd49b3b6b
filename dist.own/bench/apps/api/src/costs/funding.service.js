var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { fundYears, programmesWithoutTerms } from '#libs/funding';
import { Injectable } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { Settings } from '../settings.js';
import { readCostBasis } from './cost-basis.js';
import { outlookOf } from './cost-outlook.js';
import { readCostSettings } from './cost-settings.service.js';
/** Where the money of each year comes from: the cost of a method, paid by the city's own terms. */
let FundingService = class FundingService {
    work;
    settings;
    constructor(work, settings) {
        this.work = work;
        this.settings = settings;
    }
    outlook(scope, query) {
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
};
FundingService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        Settings])
], FundingService);
export { FundingService };
async function readAvailableYen(database, code) {
    const [city] = await database.query('SELECT available_yen::float8 AS "availableYen" FROM municipality WHERE municipality_code = $1', [code]);
    return city?.availableYen ?? null;
}
/** 大規模改修 counts as 長寿命化; planning, repair and operation are running cost, which no bond pays. */
function partsOf({ kinds, renovationYen, rebuildYen }) {
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
function sumsOf(years) {
    const sumOf = (key) => years.reduce((total, year) => total + year[key], 0);
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
//# sourceMappingURL=funding.service.js.map