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
import { Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { csvFile, csvType } from '../http/csv.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { auditFileQuery, auditQuery, historyQuery, journalPage, undone, undoQuery, } from './history.schema.js';
import { Refuses } from '../http/problem-responses.js';
import { journalFileName } from './journal-csv.js';
import { HistoryService } from './history.service.js';
import { UndoService } from './undo.service.js';
const auditId = z.coerce.number().int().positive();
let HistoryController = class HistoryController {
    history;
    undoing;
    constructor(history, undoing) {
        this.history = history;
        this.undoing = undoing;
    }
    ofFacility(scope, facilityId, query) {
        return this.history.ofFacility(scope, facilityId, query);
    }
    list(scope, query) {
        return this.history.list(scope, query);
    }
    async csv(scope, query) {
        return csvFile(await this.history.csv(scope, query), journalFileName(query.language));
    }
    undo(scope, id, query) {
        return this.undoing.undo(scope, id, query);
    }
};
__decorate([
    Get('facilities/:id/history'),
    Needs('facility:history'),
    Answers(journalPage),
    __param(0, InScope()),
    __param(1, Param('id', { schema: z.uuid() })),
    __param(2, Query({ schema: historyQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], HistoryController.prototype, "ofFacility", null);
__decorate([
    Get('audit'),
    Needs('audit:read'),
    Answers(journalPage),
    __param(0, InScope()),
    __param(1, Query({ schema: auditQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], HistoryController.prototype, "list", null);
__decorate([
    Get('audit.csv'),
    Needs('audit:read'),
    Takes({ seconds: 120, rate: 'heavy' }),
    ApiOkResponse({ description: 'the same as CSV, a line for each field that was changed', content: { [csvType]: {} } }),
    __param(0, InScope()),
    __param(1, Query({ schema: auditFileQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], HistoryController.prototype, "csv", null);
__decorate([
    Post('audit/:id/undo'),
    Needs('facility:write'),
    Answers(undone),
    Refuses(412),
    __param(0, InScope()),
    __param(1, Param('id', { schema: auditId })),
    __param(2, Query({ schema: undoQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Number, Object]),
    __metadata("design:returntype", void 0)
], HistoryController.prototype, "undo", null);
HistoryController = __decorate([
    MunicipalController('', 'history'),
    __metadata("design:paramtypes", [HistoryService,
        UndoService])
], HistoryController);
export { HistoryController };
//# sourceMappingURL=history.controller.js.map