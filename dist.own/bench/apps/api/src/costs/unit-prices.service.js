var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { bulkInsert } from '#db/bulk-insert';
import { majorCategories } from '#libs/asset';
import { micUnitPrices } from '#libs/lifecycle-cost';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { Work } from '../accounts/work.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound } from '../http/problem.js';
import { readUnitPrices } from './current-unit-prices.js';
const shippedSource = {
    source: '総務省 公共施設等更新費用試算ソフトの標準単価',
    sourceEn: 'Standard unit prices of the MIC renewal-cost software',
};
const ownSource = { source: '市が定めた単価', sourceEn: "The city's own unit prices" };
/** Unit prices of a city: whole versions of all thirteen categories, never changed once written. */
let UnitPricesService = class UnitPricesService {
    work;
    constructor(work) {
        this.work = work;
    }
    read(scope, version) {
        return this.work.in(scope, (database) => this.describe(database, scope.municipalityCode, version));
    }
    replace(scope, expectedVersion, { prices }) {
        return this.work.in(scope, async (database) => {
            await this.lockMunicipality(database, scope.municipalityCode);
            const current = await this.describe(database, scope.municipalityCode);
            assertCurrent(current, expectedVersion, { prices });
            if (isDeepStrictEqual(listed(byCategory(prices)), current.prices))
                return current;
            await bulkInsert(database, 'unit_price', prices.map((price) => ({
                municipality_code: scope.municipalityCode,
                version: current.version + 1,
                major_category: price.majorCategory,
                renovation_yen_per_m2: price.renovationYenPerM2,
                rebuild_yen_per_m2: price.rebuildYenPerM2,
            })));
            return this.describe(database, scope.municipalityCode);
        });
    }
    /** Two writers at once would otherwise both find the same newest version. */
    async lockMunicipality(database, code) {
        const rows = await database.query('SELECT 1 FROM municipality WHERE municipality_code = $1 FOR NO KEY UPDATE', [code]);
        if (rows.length === 0)
            throw notFound(`municipality ${code}`);
    }
    async describe(database, code, asked) {
        const { version, prices } = await readUnitPrices(database, code, asked);
        const versions = await database.query(`SELECT DISTINCT ON (version) (after ->> 'version')::integer AS version, at, actor, reason
         FROM audit WHERE municipality_code = $1 AND entity = 'unit_price' AND operation = 'insert'
        ORDER BY version DESC, id`, [code]);
        return {
            version,
            ...(version === 0 ? shippedSource : ownSource),
            prices: listed(prices),
            shipped: listed(micUnitPrices),
            versions: versions.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
        };
    }
};
UnitPricesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], UnitPricesService);
export { UnitPricesService };
function byCategory(prices) {
    return Object.fromEntries(prices.map(({ majorCategory, ...price }) => [majorCategory, price]));
}
/** In the printed order of the categories. */
function listed(prices) {
    return majorCategories.map((majorCategory) => ({ majorCategory, ...prices[majorCategory] }));
}
//# sourceMappingURL=unit-prices.service.js.map