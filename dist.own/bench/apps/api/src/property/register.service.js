var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { fiscalYearOf } from '#libs/calendar';
import { isOwned, propertyStatement, registerAt, registerTotals, } from '#libs/register-history';
import { Injectable } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { Problem } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { Settings } from '../settings.js';
import { readRegister } from './read-register.js';
/** 財産台帳: what the city held on a day, and what came and went in a year. */
let RegisterService = class RegisterService {
    work;
    settings;
    constructor(work, settings) {
        this.work = work;
        this.settings = settings;
    }
    async page(scope, { asOf, page, pageSize }) {
        const register = await this.read(scope);
        const { today } = register;
        const date = asOf ?? today;
        if (date > today)
            throw notYet(today);
        const held = registerAt(register, date);
        const shown = held.filter((item) => item.owner === 'city' || item.kind === 'land');
        const rows = facilityRows(shown, register);
        const ownerUnknown = held.filter(({ kind, owner }) => kind === 'facility' && owner === 'unknown').length;
        return {
            asOf: date,
            today,
            totals: { ...registerTotals(held), ownerUnknown },
            items: rows.slice((page - 1) * pageSize, page * pageSize),
            total: rows.length,
            page,
            pageSize,
        };
    }
    async statement(scope, fiscalYear) {
        const register = await this.read(scope);
        const [year = 0, month = 0] = register.today.split('-').map(Number);
        if (fiscalYear > fiscalYearOf(year, month))
            throw notYet(register.today);
        return { fiscalYear, ...propertyStatement(register, fiscalYear) };
    }
    read(scope) {
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, scope.municipalityCode);
            return readRegister(database, scope.municipalityCode, this.settings.today());
        });
    }
};
RegisterService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        Settings])
], RegisterService);
export { RegisterService };
function notYet(today) {
    return new Problem(400, 'bad-request', `Nothing is known after ${today}: choose a date until then.`, {
        detailJa: `${today}より後のことは分かりません。それまでの日を指定してください。`,
    });
}
/** What was held, facility by facility in the order of today's register; land without one comes last. */
function facilityRows(held, { items }) {
    const parts = new Map();
    for (const item of held)
        parts.set(item.facilityId, [...(parts.get(item.facilityId) ?? []), item]);
    const facilities = items.filter(({ kind, id }) => kind === 'facility' && parts.has(id));
    return [
        ...facilities.map((facility) => facilityRow(facility, parts.get(facility.id) ?? [])),
        ...(parts.has(null) ? [facilityRow(null, parts.get(null) ?? [])] : []),
    ];
}
function facilityRow(today, all) {
    const facility = all.find(({ kind }) => kind === 'facility') ?? today;
    const parts = all.filter(({ kind }) => kind !== 'facility');
    const { buildings, buildingAreaM2, parcels, landAreaM2 } = registerTotals(parts);
    return {
        facilityId: today?.id ?? null,
        name: today?.name ?? null,
        category: facility?.category ?? null,
        propertyClass: facility?.propertyClass ?? null,
        owner: facility?.owner ?? null,
        buildings,
        buildingAreaM2,
        parcels,
        landAreaM2,
        parts: parts.filter((part) => part.kind === 'land' || isOwned(part)),
    };
}
//# sourceMappingURL=register.service.js.map