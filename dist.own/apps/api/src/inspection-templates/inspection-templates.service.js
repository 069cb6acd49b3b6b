var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { InspectionTemplate } from '#db/entities/inspection-template.entity';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Work } from '../accounts/work.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { adoptShipped, findTemplate, insertEdition, readTemplates } from './template-store.js';
/** 点検様式 of a city: its own, and those shipped with the program. */
let InspectionTemplatesService = class InspectionTemplatesService {
    work;
    constructor(work) {
        this.work = work;
    }
    list(scope) {
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, scope.municipalityCode);
            return { items: await readTemplates(database, scope.municipalityCode) };
        });
    }
    read(scope, id, { edition }) {
        return this.work.in(scope, (database) => findOrFail(database, scope, id, edition));
    }
    create(scope, content) {
        const { municipalityCode, actor } = scope;
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, municipalityCode);
            const id = randomUUID();
            await database.insert(InspectionTemplate, { municipalityCode, id, edition: 1 });
            await insertEdition(database, municipalityCode, { id, edition: 1, ...content }, actor);
            return findOrFail(database, scope, id);
        });
    }
    /** The editions before stay as they were, for what was recorded by them. */
    addEdition(scope, id, expectedVersion, content) {
        const { municipalityCode, actor } = scope;
        return this.edit(scope, id, expectedVersion, content, async (database, current) => {
            const edition = current.edition + 1;
            await insertEdition(database, municipalityCode, { id, edition, ...content }, actor);
            return { edition };
        });
    }
    /** A retired one is offered no longer; records by it are still taken, from phones that were away. */
    retire(scope, id, expectedVersion, isRetired) {
        return this.edit(scope, id, expectedVersion, { isRetired }, async (_, current) => {
            if (isRetired === (current.retiredAt !== null))
                return {};
            return { retiredAt: isRetired ? new Date() : null };
        });
    }
    edit(scope, id, expectedVersion, yours, change) {
        const { municipalityCode, actor } = scope;
        return this.work.in(scope, async (database) => {
            await database.query('SELECT 1 FROM municipality WHERE municipality_code = $1 FOR NO KEY UPDATE', [
                municipalityCode,
            ]);
            const current = await findOrFail(database, scope, id);
            assertCurrent(current, expectedVersion, yours);
            await adoptShipped(database, municipalityCode, current, actor);
            const changes = await change(database, current);
            const version = Math.max(current.version, 1) + 1;
            if (Object.keys(changes).length > 0)
                await database.update(InspectionTemplate, { municipalityCode, id }, { ...changes, version });
            return findOrFail(database, scope, id);
        });
    }
};
InspectionTemplatesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], InspectionTemplatesService);
export { InspectionTemplatesService };
async function findOrFail(database, { municipalityCode }, id, edition) {
    const template = await findTemplate(database, municipalityCode, id, edition);
    if (!template)
        throw notFound(`inspection template ${id}`);
    return template;
}
//# sourceMappingURL=inspection-templates.service.js.map