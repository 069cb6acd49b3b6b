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
import { micQuestion, readCostBasis } from '../costs/cost-basis.js';
import { outlookOf } from '../costs/cost-outlook.js';
import { pageFrom } from '../http/paging.js';
import { Settings } from '../settings.js';
import { countChecks } from './checks.js';
import { figuresOf, registerSource } from './figures.js';
import { residentsNow } from '../municipalities/residents-now.js';
import { floorAreaRows, floorAreaSums } from './floor-area-evidence.js';
import { byBuiltYear, byCategory, countedFacilities, countFacilities, countStock } from './stock-figures.js';
const horizonYears = 40;
/** What the city's front page says, from one state of the register. */
let OverviewService = class OverviewService {
    work;
    settings;
    constructor(work, settings) {
        this.work = work;
        this.settings = settings;
    }
    /** 根拠 of the total floor area: the facilities that are added up. */
    async floorArea(scope, paging) {
        const basis = await this.work.in(scope, (database) => this.basis(database, scope, micQuestion));
        return { ...pageFrom(floorAreaRows(basis.facilities), paging), ...floorAreaSums(basis.facilities) };
    }
    basis(database, { municipalityCode }, { method }) {
        const horizon = { fromFiscalYear: this.settings.currentFiscalYear, years: horizonYears };
        return readCostBasis(database, municipalityCode, {}, horizon, { ...micQuestion, method });
    }
    read(scope, query) {
        const { currentFiscalYear } = this.settings;
        const code = scope.municipalityCode;
        return this.work.in(scope, async (database) => {
            const basis = await this.basis(database, scope, query);
            const counted = countedFacilities(basis.facilities);
            const inputs = await readInputs(database, code, currentFiscalYear);
            const base = { baseYear: currentFiscalYear, ...registerSource };
            return {
                figures: figuresOf(countStock(counted), outlookOf(basis), inputs, currentFiscalYear),
                ...(await countChecks(database, code, this.settings.today())),
                facilities: countFacilities(basis.facilities),
                categories: { ...base, items: byCategory(counted) },
                builtYears: { ...base, ...byBuiltYear(counted) },
            };
        });
    }
};
OverviewService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        Settings])
], OverviewService);
export { OverviewService };
/** Residents: of the latest year that is not in the future, else of the earliest projected one. */
async function readInputs(database, code, currentYear) {
    const [inputs] = await database.query(`SELECT m.available_yen::float8 AS "availableYen", m.available_fiscal_year AS "availableFiscalYear",
            m.available_source AS "availableSource", p.residents, p.year AS "residentsYear", p.source AS "residentsSource"
       FROM municipality m
       LEFT JOIN LATERAL (
         SELECT residents, year, source FROM municipality_population
          WHERE municipality_code = m.municipality_code
          ORDER BY ${residentsNow('$2')} LIMIT 1
       ) AS p ON true
      WHERE m.municipality_code = $1`, [code, currentYear]);
    if (!inputs)
        throw new Error(`municipality ${code} vanished inside a transaction`);
    return inputs;
}
//# sourceMappingURL=overview.service.js.map