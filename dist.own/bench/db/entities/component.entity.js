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
/** 部位: a part of a building and the fiscal year in which it was last renewed. */
let Component = class Component {
    municipalityCode;
    id;
    buildingId;
    kind;
    name;
    installedFiscalYear;
    version;
    building;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], Component.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], Component.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'building_id' }),
    __metadata("design:type", String)
], Component.prototype, "buildingId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Component.prototype, "kind", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Component.prototype, "name", void 0);
__decorate([
    Column('integer', { name: 'installed_fiscal_year', nullable: true }),
    __metadata("design:type", Object)
], Component.prototype, "installedFiscalYear", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], Component.prototype, "version", void 0);
__decorate([
    ManyToOne(() => Building, (building) => building.components, { onDelete: 'CASCADE' }),
    JoinColumn([
        { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
        { name: 'building_id', referencedColumnName: 'id' },
    ]),
    __metadata("design:type", Object)
], Component.prototype, "building", void 0);
Component = __decorate([
    Entity('component')
], Component);
export { Component };
//# sourceMappingURL=component.entity.js.map