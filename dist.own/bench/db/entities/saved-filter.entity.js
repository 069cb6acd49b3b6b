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
/** A filter of the facilities under a name, shared by all who plan for the city. */
let SavedFilter = class SavedFilter {
    municipalityCode;
    id;
    name;
    /** Members of the query of a list: filter, sort and order. */
    filter;
    version;
};
__decorate([
    PrimaryColumn('text', { name: 'municipality_code' }),
    __metadata("design:type", String)
], SavedFilter.prototype, "municipalityCode", void 0);
__decorate([
    PrimaryColumn('uuid'),
    __metadata("design:type", String)
], SavedFilter.prototype, "id", void 0);
__decorate([
    Column('text'),
    __metadata("design:type", String)
], SavedFilter.prototype, "name", void 0);
__decorate([
    Column('jsonb'),
    __metadata("design:type", Object)
], SavedFilter.prototype, "filter", void 0);
__decorate([
    Column('integer', { default: 1 }),
    __metadata("design:type", Number)
], SavedFilter.prototype, "version", void 0);
SavedFilter = __decorate([
    Entity('saved_filter')
], SavedFilter);
export { SavedFilter };
//# sourceMappingURL=saved-filter.entity.js.map