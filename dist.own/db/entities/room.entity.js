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
/** 諸室: a room of a building that can be named, and whether people can book it. */
let Room = class Room {
    municipalityCode;
    id;
    buildingId;
    name;
    /** As people say it: 2階, B1. */
    floor;
    areaM2;
    /** Persons. */
    capacity;
    bookable;
    feeYenPerHour;
    version;
    building;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], Room.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], Room.prototype, "id", void 0);
__decorate([
    Column('uuid', { name: 'building_id' }),
    __metadata("design:type", String)
], Room.prototype, "buildingId", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], Room.prototype, "name", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], Room.prototype, "floor", void 0);
__decorate([
    Column('numeric', { name: 'area_m2', precision: 12, scale: 2, nullable: true, transformer: asNumber }),
    __metadata("design:type", Object)
], Room.prototype, "areaM2", void 0);
__decorate([
    Column('integer', { nullable: true }),
    __metadata("design:type", Object)
], Room.prototype, "capacity", void 0);
__decorate([
    Column('boolean', { default: false }),
    __metadata("design:type", Boolean)
], Room.prototype, "bookable", void 0);
__decorate([
    Column('integer', { name: 'fee_yen_per_hour', nullable: true }),
    __metadata("design:type", Object)
], Room.prototype, "feeYenPerHour", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], Room.prototype, "version", void 0);
__decorate([
    ManyToOne(() => Building, (building) => building.rooms, { onDelete: 'CASCADE' }),
    JoinColumn([
        { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
        { name: 'building_id', referencedColumnName: 'id' },
    ]),
    __metadata("design:type", Object)
], Room.prototype, "building", void 0);
Room = __decorate([
    Entity('room')
], Room);
export { Room };
//# sourceMappingURL=room.entity.js.map