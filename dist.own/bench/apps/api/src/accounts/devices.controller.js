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
import { Body, Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers, AnswersNothing } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { ownOriginOf } from '../http/own-origin.js';
import { Refuses } from '../http/problem-responses.js';
import { Settings } from '../settings.js';
import { callerOf } from './access-log.js';
import { deviceList, deviceOpening, devicePaired, devicePairing, proposedPairing, } from './devices.schema.js';
import { DevicesService } from './devices.service.js';
import { Needs } from './permission.guard.js';
import { identityIn, InScope } from './scope.js';
import { sessionTokenOf, setSessionCookie } from './session-cookie.js';
/** The own phones. */
let DevicesController = class DevicesController {
    devices;
    settings;
    constructor(devices, settings) {
        this.devices = devices;
        this.settings = settings;
    }
    list(scope) {
        return this.devices.list(identityIn(scope));
    }
    revoke(scope, id, request) {
        return this.devices.revoke(identityIn(scope), id, callerOf(request));
    }
    async proposePairing(scope, request) {
        const { code, expiresAt } = await this.devices.proposePairing(identityIn(scope));
        return { code, expiresAt, address: `${ownOriginOf(this.settings.entrance, request)}/pair#${code}` };
    }
    async pair({ pairingCode, name }, request, response) {
        const former = sessionTokenOf(request);
        const { deviceToken, session } = await this.devices.pair(pairingCode, name, callerOf(request), former);
        setSessionCookie(response, session);
        return { deviceToken };
    }
    async open({ deviceToken }, request, response) {
        setSessionCookie(response, await this.devices.open(deviceToken, callerOf(request), sessionTokenOf(request)));
    }
};
__decorate([
    Get('devices'),
    Needs('session:own'),
    Answers(deviceList),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], DevicesController.prototype, "list", null);
__decorate([
    Delete('devices/:id'),
    Needs('session:own'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('id', { schema: z.uuid() })),
    __param(2, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], DevicesController.prototype, "revoke", null);
__decorate([
    Post('pairing'),
    Needs('session:own'),
    Answers(proposedPairing, 201),
    __param(0, InScope()),
    __param(1, Req()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", Promise)
], DevicesController.prototype, "proposePairing", null);
__decorate([
    Post('device'),
    Needs('session:open'),
    Takes({ rate: 'sign-in' }),
    Answers(devicePaired),
    Refuses(401),
    __param(0, Body({ schema: devicePairing })),
    __param(1, Req()),
    __param(2, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], DevicesController.prototype, "pair", null);
__decorate([
    Post('device/open'),
    Needs('session:open'),
    Takes({ rate: 'sign-in' }),
    AnswersNothing(),
    Refuses(401),
    __param(0, Body({ schema: deviceOpening })),
    __param(1, Req()),
    __param(2, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Promise)
], DevicesController.prototype, "open", null);
DevicesController = __decorate([
    Controller('api/session'),
    ApiTags('session'),
    __metadata("design:paramtypes", [DevicesService,
        Settings])
], DevicesController);
export { DevicesController };
//# sourceMappingURL=devices.controller.js.map