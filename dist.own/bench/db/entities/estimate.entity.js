var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Building } from './building.entity.js';
/** 推計値: stands beside the recorded value and counts only while that is missing. Value: square metres, or a distribution of fiscal years. */
let Estimate = class Estimate {
    municipalityCode;
    buildingId;
    attribute;
    value;
    method;
    source;
    sourceEn;
    sampleSize;
    building;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], Estimate.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid', { name: 'building_id' }),
    __metadata("design:type", String)
], Estimate.prototype, "buildingId", void 0);
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], Estimate.prototype, "attribute", void 0);
__decorate([
    Column('jsonb'),
    __metadata("design:type", Object)
], Estimate.prototype, "value", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Estimate.prototype, "method", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Estimate.prototype, "source", void 0);
__decorate([
    Column('text', { name: 'source_en' }),
    __metadata("design:type", String)
], Estimate.prototype, "sourceEn", void 0);
__decorate([
    Column('integer', { name: 'sample_size' }),
    __metadata("design:type", Number)
], Estimate.prototype, "sampleSize", void 0);
__decorate([
    ManyToOne(() => Building, (building) => building.estimates, { onDelete: 'CASCADE' }),
    JoinColumn([
        { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
        { name: 'building_id', referencedColumnName: 'id' },
    ]),
    __metadata("design:type", Object)
], Estimate.prototype, "building", void 0);
Estimate = __decorate([
    Entity('estimate')
], Estimate);
export { Estimate };
//# sourceMappingURL=estimate.entity.js.map