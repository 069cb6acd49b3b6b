var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { SavedFilter } from '#db/entities/saved-filter.entity';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Work } from '../accounts/work.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound, Problem } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
/** Filters of the facilities under names of their own. */
let SavedFiltersService = class SavedFiltersService {
    work;
    constructor(work) {
        this.work = work;
    }
    list(scope) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, municipalityCode);
            return { items: await database.find(SavedFilter, { where: { municipalityCode }, order: { name: 'ASC' } }) };
        });
    }
    create(scope, fields) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, municipalityCode);
            await requireFreeName(database, scope, fields.name);
            const id = randomUUID();
            await database.insert(SavedFilter, { municipalityCode, id, ...fields });
            return findOrFail(database, scope, id);
        });
    }
    update(scope, id, expectedVersion, changes) {
        const key = { municipalityCode: scope.municipalityCode, id };
        return this.work.in(scope, async (database) => {
            const current = await findOrFail(database, scope, id);
            assertCurrent(current, expectedVersion, changes);
            const changed = changedFields(current, changes);
            if (changed.name !== undefined)
                await requireFreeName(database, scope, changed.name);
            if (!isEmpty(changed))
                await database.update(SavedFilter, key, { ...changed, version: current.version + 1 });
            return findOrFail(database, scope, id);
        });
    }
    remove(scope, id, expectedVersion) {
        return this.work.in(scope, async (database) => {
            assertCurrent(await findOrFail(database, scope, id), expectedVersion, null);
            await database.delete(SavedFilter, { municipalityCode: scope.municipalityCode, id });
        });
    }
};
SavedFiltersService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], SavedFiltersService);
export { SavedFiltersService };
async function findOrFail(database, { municipalityCode }, id) {
    const lock = { mode: 'pessimistic_write' };
    const filter = await database.findOne(SavedFilter, { where: { municipalityCode, id }, lock });
    if (!filter)
        throw notFound(`saved filter ${id}`);
    return filter;
}
async function requireFreeName(database, { municipalityCode }, name) {
    if (!(await database.existsBy(SavedFilter, { municipalityCode, name })))
        return;
    throw new Problem(409, 'conflict', `There is a filter named ${name} already. Choose another name.`, {
        detailJa: `「${name}」という名前の絞り込みがすでにあります。別の名前にしてください。`,
    });
}
//# sourceMappingURL=saved-filters.service.js.map