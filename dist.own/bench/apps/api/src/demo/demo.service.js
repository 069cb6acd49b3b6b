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
import { Municipality } from '#db/entities/municipality.entity';
import { generateDemoCity } from '#db/seeds/demo-city/demo-city';
import { drawLegalDuties } from '#db/seeds/demo-city/legal/legal-duties';
import { Injectable } from '@nestjs/common';
import { createDemoAccounts, joinDemoCity } from '../accounts/demo-accounts.js';
import { commandActor } from '../accounts/permissions.js';
import { Work } from '../accounts/work.js';
import { Settings } from '../settings.js';
import { rowsOf } from './demo-rows.js';
/** The seed of the one demo city everybody sees. */
const demoSeed = 20260401;
/** Whose facilities its manager and its inspector keep to. */
const demoDepartments = ['学校施設課'];
/** The fictional demo city: loaded on the very first start, and again whenever somebody asks for it. */
let DemoService = class DemoService {
    work;
    settings;
    constructor(work, settings) {
        this.work = work;
        this.settings = settings;
    }
    /** Whether nothing was ever written here: a city that was removed has left its journal. */
    async isFirstStart() {
        const written = await this.work.acrossCities((database) => database.query('SELECT 1 FROM audit LIMIT 1'));
        return written.length === 0;
    }
    /** Loads the demo city unless it is there already; answers its code. */
    async load() {
        const city = generateDemoCity(demoSeed);
        const legal = drawLegalDuties(demoSeed, city.facilities, this.settings.today());
        const { code } = city.municipality;
        const scope = { municipalityCode: code, actor: commandActor, reason: 'demo city' };
        await this.work.onAccounts(createDemoAccounts);
        return this.work.in(scope, async (database) => {
            if (await database.existsBy(Municipality, { municipalityCode: code }))
                return { code, loaded: false };
            for (const [table, rows] of rowsOf(city, legal))
                await bulkInsert(database, table, rows);
            await joinDemoCity(database, code, demoDepartments);
            return { code, loaded: true };
        });
    }
};
DemoService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        Settings])
], DemoService);
export { DemoService };
//# sourceMappingURL=demo.service.js.map