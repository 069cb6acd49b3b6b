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
import { randomUUID } from 'node:crypto';
import { Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';
import { Settings } from '../settings.js';
import { countByMethod } from './count-by-method.js';
import { planEstimates, } from './estimation-plan.js';
import { applyChanges, changesBetween, countChanges, readRecorded, readStanding } from './estimation-store.js';
/** Estimates of missing floor areas and built years: made on request, told apart from what is recorded, and taken back whole. */
let EstimatesService = class EstimatesService {
    work;
    settings;
    constructor(work, settings) {
        this.work = work;
        this.settings = settings;
    }
    read(scope) {
        return this.work.in(scope, async (database) => {
            const { recorded, plan, standing, changes } = await this.compare(database, scope.municipalityCode, '');
            return {
                ...summaryOf(standing.inEffect, standing.assumedBuildingIds.length),
                pending: countByAttribute([...changes.added, ...changes.changed]),
                pendingFacilities: countFacilities(changes.added, facilityByBuilding(recorded, plan)),
                notComputable: [...plan.notComputable],
            };
        });
    }
    run(scope) {
        return this.work.in(scope, async (database) => {
            const { plan, changes } = await this.compare(database, scope.municipalityCode, 'FOR NO KEY UPDATE');
            await applyChanges(database, scope.municipalityCode, changes);
            return {
                ...summaryOf(plan.estimates, plan.assumedBuildings.length),
                notComputable: [...plan.notComputable],
                changed: countChanges(changes),
            };
        });
    }
    takeBack(scope) {
        return this.work.in(scope, async (database) => {
            const { standing } = await this.compare(database, scope.municipalityCode, 'FOR NO KEY UPDATE');
            const nothing = { assumedBuildings: [], estimates: [], notComputable: [] };
            await applyChanges(database, scope.municipalityCode, changesBetween(standing, nothing));
            return {
                removed: countByAttribute(standing.inEffect),
                assumedBuildings: standing.assumedBuildingIds.length,
            };
        });
    }
    /** A write holds the municipality, so that two runs at once cannot both assume a building. */
    async compare(database, code, lock) {
        const rows = await database.query(`SELECT 1 FROM municipality WHERE municipality_code = $1 ${lock}`, [
            code,
        ]);
        if (rows.length === 0)
            throw notFound(`municipality ${code}`);
        const recorded = await readRecorded(database, code);
        const plan = planEstimates(recorded, this.settings.currentFiscalYear, randomUUID);
        const standing = await readStanding(database, code);
        return { recorded, plan, standing, changes: changesBetween(standing, plan) };
    }
};
EstimatesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        Settings])
], EstimatesService);
export { EstimatesService };
function summaryOf(estimates, assumedBuildings) {
    return { estimated: countByAttribute(estimates), assumedBuildings, byMethod: countByMethod(estimates) };
}
function facilityByBuilding(recorded, { assumedBuildings }) {
    const standing = recorded.flatMap(({ id, buildings }) => buildings.map((building) => [building.id, id]));
    return new Map([...standing, ...assumedBuildings.map(({ id, facilityId }) => [id, facilityId])]);
}
function countFacilities(estimates, facilityOf) {
    const count = (attribute) => new Set(estimates.flatMap((estimate) => (estimate.attribute === attribute ? facilityOf.get(estimate.buildingId) : []))).size;
    return { floorArea: count('floorAreaM2'), builtYear: count('builtFiscalYear') };
}
function countByAttribute(estimates) {
    const count = (attribute) => estimates.filter((estimate) => estimate.attribute === attribute).length;
    return { floorArea: count('floorAreaM2'), builtYear: count('builtFiscalYear') };
}
//# sourceMappingURL=estimates.service.js.map