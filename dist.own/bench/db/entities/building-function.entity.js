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
import { asNumber } from './columns.js';
/** 機能: what a building hosts, with the floor area it uses in square metres (null = not known). */
let BuildingFunction = class BuildingFunction {
    municipalityCode;
    id;
    buildingId;
    name;
    majorCategory;
    middleCategory;
    smallCategory;
    floorAreaM2;
    version;
    building;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], BuildingFunction.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], BuildingFunction.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'building_id' }),
    __metadata("design:type", String)
], BuildingFunction.prototype, "buildingId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], BuildingFunction.prototype, "name", void 0);
__decorate([
    Column('text', { name: 'major_category', nullable: true }),
    __metadata("design:type", Object)
], BuildingFunction.prototype, "majorCategory", void 0);
__decorate([
    Column('text', { name: 'middle_category', nullable: true }),
    __metadata("design:type", Object)
], BuildingFunction.prototype, "middleCategory", void 0);
__decorate([
    Column('text', { name: 'small_category', nullable: true }),
    __metadata("design:type", Object)
], BuildingFunction.prototype, "smallCategory", void 0);
__decorate([
    Column('numeric', { name: 'floor_area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], BuildingFunction.prototype, "floorAreaM2", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], BuildingFunction.prototype, "version", void 0);
__decorate([
    ManyToOne(() => Building, (building) => building.functions, { onDelete: 'CASCADE' }),
    JoinColumn([
        { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
        { name: 'building_id', referencedColumnName: 'id' },
    ]),
    __metadata("design:type", Object)
], BuildingFunction.prototype, "building", void 0);
BuildingFunction = __decorate([
    Entity('building_function')
], BuildingFunction);
export { BuildingFunction };
//# sourceMappingURL=building-function.entity.js.map