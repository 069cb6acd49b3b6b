var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Body, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { newSavedFilter, savedFilter, savedFilterChanges, savedFilters, } from './saved-filters.schema.js';
import { SavedFiltersService } from './saved-filters.service.js';
const id = z.uuid();
let SavedFiltersController = class SavedFiltersController {
    filters;
    constructor(filters) {
        this.filters = filters;
    }
    list(scope) {
        return this.filters.list(scope);
    }
    create(scope, body) {
        return this.filters.create(scope, body);
    }
    update(scope, filterId, version, body) {
        return this.filters.update(scope, filterId, version, body);
    }
    remove(scope, filterId, version) {
        return this.filters.remove(scope, filterId, version);
    }
};
__decorate([
    Get(),
    Needs('facility:read'),
    Answers(savedFilters),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], SavedFiltersController.prototype, "list", null);
__decorate([
    Post(),
    Needs('saved-filter:write'),
    Answers(savedFilter, 201),
    __param(0, InScope()),
    __param(1, Body({ schema: newSavedFilter })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], SavedFiltersController.prototype, "create", null);
__decorate([
    Patch(':id'),
    Needs('saved-filter:write'),
    Answers(savedFilter),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: savedFilterChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], SavedFiltersController.prototype, "update", null);
__decorate([
    Delete(':id'),
    Needs('saved-filter:write'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], SavedFiltersController.prototype, "remove", null);
SavedFiltersController = __decorate([
    MunicipalController('saved-filters', 'facilities'),
    __metadata("design:paramtypes", [SavedFiltersService])
], SavedFiltersController);
export { SavedFiltersController };
//# sourceMappingURL=saved-filters.controller.js.map