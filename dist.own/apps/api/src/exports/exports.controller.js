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
import { Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Needs } from '../accounts/permission.guard.js';
import { Takes } from '../http/limits.js';
import { InScope } from '../accounts/scope.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { registerQuery, statementWorkbookQuery, workbookQuery, } from './exports.schema.js';
import { ExportsService } from './exports.service.js';
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let ExportsController = class ExportsController {
    exports;
    constructor(exports) {
        this.exports = exports;
    }
    async costs(scope, query) {
        return fileOf(await this.exports.costWorkbook(scope, query));
    }
    async register(scope, query) {
        return fileOf(await this.exports.registerWorkbook(scope, query));
    }
    async statement(scope, query) {
        return fileOf(await this.exports.statementWorkbook(scope, query));
    }
};
__decorate([
    Get('costs.xlsx'),
    Needs('cost:read'),
    Takes({ seconds: 120, rate: 'heavy' }),
    ApiOkResponse({ description: 'workbook: years, facilities, buildings, assumptions', content: { [workbook]: {} } }),
    __param(0, InScope()),
    __param(1, Query({ schema: workbookQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], ExportsController.prototype, "costs", null);
__decorate([
    Get('register.xlsx'),
    Needs('facility:read'),
    Takes({ seconds: 120, rate: 'heavy' }),
    ApiOkResponse({
        description: 'workbook to edit and import again: facilities, buildings, allowed words',
        content: { [workbook]: {} },
    }),
    __param(0, InScope()),
    __param(1, Query({ schema: registerQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], ExportsController.prototype, "register", null);
__decorate([
    Get('property-statement.xlsx'),
    Needs('facility:read'),
    Takes({ seconds: 120, rate: 'heavy' }),
    ApiOkResponse({ description: 'workbook: land and buildings by class over a year', content: { [workbook]: {} } }),
    __param(0, InScope()),
    __param(1, Query({ schema: statementWorkbookQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], ExportsController.prototype, "statement", null);
ExportsController = __decorate([
    MunicipalController('', 'exports'),
    __metadata("design:paramtypes", [ExportsService])
], ExportsController);
export { ExportsController };
function fileOf({ bytes, name }) {
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(bytes, { type: workbook, disposition, length: bytes.length });
}
//# sourceMappingURL=exports.controller.js.map