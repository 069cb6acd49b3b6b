var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ReductionTarget } from '#db/entities/reduction-target.entity';
import { reductionProgress } from '#libs/reduction-target';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Work } from '../accounts/work.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound, Problem } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
/** 縮減目標 of a city and what has been reached of them. */
let ReductionsService = class ReductionsService {
    work;
    constructor(work) {
        this.work = work;
    }
    list(scope) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, municipalityCode);
            const where = { municipalityCode };
            const targets = await database.find(ReductionTarget, {
                where,
                order: { fromFiscalYear: 'ASC', name: 'ASC', id: 'ASC' },
            });
            return { items: targets.map(withProgress) };
        });
    }
    create(scope, fields) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, municipalityCode);
            const id = randomUUID();
            await database.insert(ReductionTarget, { municipalityCode, id, ...fields });
            return this.describe(database, scope, id);
        });
    }
    /** What stands there already is not written again: the version grows only where something changes. */
    update(scope, id, expectedVersion, changes) {
        const key = { municipalityCode: scope.municipalityCode, id };
        return this.work.in(scope, async (database) => {
            const current = await this.findOrFail(database, scope, id);
            assertCurrent(current, expectedVersion, changes);
            const changed = changedFields(current, changes);
            requireYears(changed.fromFiscalYear ?? current.fromFiscalYear, changed.toFiscalYear ?? current.toFiscalYear);
            if (!isEmpty(changed))
                await database.update(ReductionTarget, key, { ...changed, version: current.version + 1 });
            return this.describe(database, scope, id);
        });
    }
    remove(scope, id, expectedVersion) {
        return this.work.in(scope, async (database) => {
            assertCurrent(await this.findOrFail(database, scope, id), expectedVersion, null);
            await database.delete(ReductionTarget, { municipalityCode: scope.municipalityCode, id });
        });
    }
    async describe(database, scope, id) {
        return withProgress(await this.findOrFail(database, scope, id));
    }
    async findOrFail(database, { municipalityCode }, id) {
        const lock = { mode: 'pessimistic_write' };
        const target = await database.findOne(ReductionTarget, { where: { municipalityCode, id }, lock });
        if (!target)
            throw notFound(`reduction target ${id}`);
        return target;
    }
};
ReductionsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], ReductionsService);
export { ReductionsService };
function withProgress(target) {
    const progress = target.progress
        .toSorted((a, b) => a.fiscalYear - b.fiscalYear)
        .map((soFar) => ({ ...soFar, ...reductionProgress(target, soFar) }));
    const { id, version, name, fromFiscalYear, toFiscalYear, floorAreaM2, yen } = target;
    return { id, version, name, fromFiscalYear, toFiscalYear, floorAreaM2, yen, progress };
}
function requireYears(fromFiscalYear, toFiscalYear) {
    if (toFiscalYear >= fromFiscalYear)
        return;
    throw new Problem(400, 'bad-request', `toFiscalYear: must not be before ${fromFiscalYear}`, {
        detailJa: `終わりの年度は、${fromFiscalYear}年度以後にしてください。`,
    });
}
//# sourceMappingURL=reductions.service.js.map