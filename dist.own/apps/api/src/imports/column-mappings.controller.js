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
import { Delete, Get, Param, Query } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { pagingQuery } from '../http/paging.js';
import { columnMappings, mappingKey } from './column-mappings.schema.js';
import { ColumnMappingsService } from './column-mappings.service.js';
let ColumnMappingsController = class ColumnMappingsController {
    mappings;
    constructor(mappings) {
        this.mappings = mappings;
    }
    list(scope, query) {
        return this.mappings.list(scope, query);
    }
    forget(scope, fingerprint, version) {
        return this.mappings.forget(scope, fingerprint, version);
    }
};
__decorate([
    Get(),
    Needs('import:read'),
    Answers(columnMappings),
    __param(0, InScope()),
    __param(1, Query({ schema: pagingQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], ColumnMappingsController.prototype, "list", null);
__decorate([
    Delete(':fingerprint'),
    Needs('import:write'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('fingerprint', { schema: mappingKey })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], ColumnMappingsController.prototype, "forget", null);
ColumnMappingsController = __decorate([
    MunicipalController('column-mappings', 'imports'),
    __metadata("design:paramtypes", [ColumnMappingsService])
], ColumnMappingsController);
export { ColumnMappingsController };
//# sourceMappingURL=column-mappings.controller.js.map