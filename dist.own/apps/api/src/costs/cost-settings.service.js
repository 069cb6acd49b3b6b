var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { CostSettings } from '#db/entities/cost-settings.entity';
import { availableFromSpending } from '#libs/funding';
import { Injectable } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { shippedCostSettings } from './cost-settings.schema.js';
/** What a city set, or what is shipped while it has set nothing. */
export async function readCostSettings(database, code) {
    const row = await database.findOneBy(CostSettings, { municipalityCode: code });
    if (!row)
        return { ...shippedCostSettings, version: 0 };
    const { municipalityCode: _, ...settings } = row;
    return settings;
}
/** Own cycles, extras, funding and past spending of a city. */
let CostSettingsService = class CostSettingsService {
    work;
    constructor(work) {
        this.work = work;
    }
    read(scope) {
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, scope.municipalityCode);
            return withAvailable(await readCostSettings(database, scope.municipalityCode));
        });
    }
    /** What stands there already is not written again: the version grows only where something changes. */
    update(scope, expectedVersion, changes) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            await this.lockMunicipality(database, municipalityCode);
            const current = await readCostSettings(database, municipalityCode);
            assertCurrent(current, expectedVersion, changes);
            const changed = changedFields(current, changes);
            if (isEmpty(changed))
                return withAvailable(current);
            const next = { ...current, ...changed, version: current.version + 1 };
            if (current.version === 0)
                await database.insert(CostSettings, { municipalityCode, ...next });
            else
                await database.update(CostSettings, { municipalityCode }, next);
            return withAvailable(next);
        });
    }
    /** Two writers at once would otherwise both find the same version. */
    async lockMunicipality(database, code) {
        await requireMunicipality(database, code);
        await database.query('SELECT 1 FROM municipality WHERE municipality_code = $1 FOR NO KEY UPDATE', [code]);
    }
};
CostSettingsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], CostSettingsService);
export { CostSettingsService };
function withAvailable(settings) {
    return { ...settings, availableFromSpending: availableFromSpending(settings.spending) };
}
//# sourceMappingURL=cost-settings.service.js.map