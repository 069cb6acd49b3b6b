var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ColumnMapping } from '#db/entities/column-mapping.entity';
import { Injectable } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { forgetMapping } from './remembered-mappings.js';
/** What a municipality has said of the columns of its files. */
let ColumnMappingsService = class ColumnMappingsService {
    work;
    constructor(work) {
        this.work = work;
    }
    list(scope, { page, pageSize }) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, municipalityCode);
            const [items, total] = await database.findAndCount(ColumnMapping, {
                where: { municipalityCode },
                order: { fingerprint: 'ASC' },
                take: pageSize,
                skip: (page - 1) * pageSize,
            });
            return { items, total, page, pageSize };
        });
    }
    async forget(scope, fingerprint, version) {
        const { municipalityCode } = scope;
        await this.work.in(scope, (database) => forgetMapping(database, { municipalityCode, fingerprint }, version));
    }
};
ColumnMappingsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], ColumnMappingsService);
export { ColumnMappingsService };
//# sourceMappingURL=column-mappings.service.js.map