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
import { Municipality } from './municipality.entity.js';
/** Residents of a municipality in a calendar year, counted or projected. */
let MunicipalityPopulation = class MunicipalityPopulation {
    municipalityCode;
    year;
    residents;
    source;
    municipality;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], MunicipalityPopulation.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('integer'),
    __metadata("design:type", Number)
], MunicipalityPopulation.prototype, "year", void 0);
__decorate([
    Column('integer'),
    __metadata("design:type", Number)
], MunicipalityPopulation.prototype, "residents", void 0);
__decorate([
    Column('text', { nullable: true }),
    __metadata("design:type", Object)
], MunicipalityPopulation.prototype, "source", void 0);
__decorate([
    ManyToOne(() => Municipality, (municipality) => municipality.population, { onDelete: 'CASCADE' }),
    JoinColumn({ name: 'municipality_code', referencedColumnName: 'municipalityCode' }),
    __metadata("design:type", Object)
], MunicipalityPopulation.prototype, "municipality", void 0);
MunicipalityPopulation = __decorate([
    Entity('municipality_population')
], MunicipalityPopulation);
export { MunicipalityPopulation };
//# sourceMappingURL=municipality-population.entity.js.map