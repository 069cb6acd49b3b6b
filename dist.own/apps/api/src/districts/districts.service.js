var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { District } from '#db/entities/district.entity';
import { Injectable } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
/** 地区: how those that a list has brought are read and called in English. */
let DistrictsService = class DistrictsService {
    work;
    constructor(work) {
        this.work = work;
    }
    list(scope) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, municipalityCode);
            const items = await database.query(`SELECT id, name, name_kana AS "nameKana", name_en AS "nameEn", version FROM district
          WHERE municipality_code = $1 ORDER BY coalesce(name_kana, name) COLLATE "C", id`, [municipalityCode]);
            return { items };
        });
    }
    /** What stands there already is not written again: the version grows only where something changes. */
    update(scope, id, expectedVersion, changes) {
        const key = { municipalityCode: scope.municipalityCode, id };
        return this.work.in(scope, async (database) => {
            const current = await findOrFail(database, key);
            assertCurrent(current, expectedVersion, changes);
            const changed = changedFields(current, changes);
            if (!isEmpty(changed))
                await database.update(District, key, { ...changed, version: current.version + 1 });
            return findOrFail(database, key);
        });
    }
};
DistrictsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], DistrictsService);
export { DistrictsService };
async function findOrFail(database, key) {
    const lock = { mode: 'pessimistic_write' };
    const district = await database.findOne(District, { where: key, lock });
    if (!district)
        throw notFound(`district ${key.id}`);
    return district;
}
//# sourceMappingURL=districts.service.js.map