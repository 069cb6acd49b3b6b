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
import { Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { csvFile, csvType } from '../http/csv.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { accessLogFileName } from './access-log-csv.js';
import { AccessLogService } from './access-log.service.js';
import { accessLogFileQuery, accessLogPage, accessLogQuery, } from './members.schema.js';
import { Needs } from './permission.guard.js';
import { InScope } from './scope.js';
let AccessLogController = class AccessLogController {
    log;
    constructor(log) {
        this.log = log;
    }
    list(scope, query) {
        return this.log.list(scope, query);
    }
    async csv(scope, query) {
        return csvFile(await this.log.csv(scope, query), accessLogFileName(query.language));
    }
};
__decorate([
    Get('access-log'),
    Needs('access-log:read'),
    Answers(accessLogPage),
    __param(0, InScope()),
    __param(1, Query({ schema: accessLogQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], AccessLogController.prototype, "list", null);
__decorate([
    Get('access-log.csv'),
    Needs('access-log:read'),
    Takes({ seconds: 120, rate: 'heavy' }),
    ApiOkResponse({ description: 'the same as CSV', content: { [csvType]: {} } }),
    __param(0, InScope()),
    __param(1, Query({ schema: accessLogFileQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], AccessLogController.prototype, "csv", null);
AccessLogController = __decorate([
    MunicipalController('', 'members'),
    __metadata("design:paramtypes", [AccessLogService])
], AccessLogController);
export { AccessLogController };
//# sourceMappingURL=access-log.controller.js.map