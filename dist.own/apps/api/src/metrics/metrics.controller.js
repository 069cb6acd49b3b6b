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
import { Controller, Get, Res, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../accounts/permission.guard.js';
import { Takes } from '../http/limits.js';
import { Refuses } from '../http/problem-responses.js';
import { MetricsAccess } from './metrics-access.guard.js';
import { Metrics } from './metrics.js';
/** Asked by Prometheus, on this machine or with the token. */
let MetricsController = class MetricsController {
    metrics;
    constructor(metrics) {
        this.metrics = metrics;
    }
    async read(response) {
        response.type(this.metrics.contentType);
        return this.metrics.text();
    }
};
__decorate([
    Get(),
    Needs('health:read'),
    Takes({ rate: 'watching' }),
    ApiOkResponse({
        description: 'figures in the text format of Prometheus',
        content: { 'text/plain': { schema: { type: 'string' } } },
    }),
    Refuses(401),
    Refuses(404),
    __param(0, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Promise)
], MetricsController.prototype, "read", null);
MetricsController = __decorate([
    Controller('metrics'),
    ApiTags('health'),
    UseGuards(MetricsAccess),
    __metadata("design:paramtypes", [Metrics])
], MetricsController);
export { MetricsController };
//# sourceMappingURL=metrics.controller.js.map