var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Column, Entity, PrimaryColumn } from 'typeorm';
/** The id a facility bears in a source (a published list, a ledger), so that the next edition of that source finds it again. */
let FacilitySource = class FacilitySource {
    municipalityCode;
    source;
    sourceId;
    facilityId;
    /** What each list of the source last said, by list: written and read by imports alone (`Seen` in geo/src/import/planning/plan.ts). */
    seen;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], FacilitySource.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('text'),
    __metadata("design:type", String)
], FacilitySource.prototype, "source", void 0);
__decorate([
    PrimaryColumn('text', { name: 'source_id' }),
    __metadata("design:type", String)
], FacilitySource.prototype, "sourceId", void 0);
__decorate([
    Column('uuid', { name: 'facility_id' }),
    __metadata("design:type", String)
], FacilitySource.prototype, "facilityId", void 0);
__decorate([
    Column('jsonb', { default: {}, select: false }),
    __metadata("design:type", Object)
], FacilitySource.prototype, "seen", void 0);
FacilitySource = __decorate([
    Entity('facility_source')
], FacilitySource);
export { FacilitySource };
//# sourceMappingURL=facility-source.entity.js.map