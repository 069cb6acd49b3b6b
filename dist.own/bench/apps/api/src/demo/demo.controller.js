var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { DemoService } from './demo.service.js';
const answer = z.object({ code: z.string(), loaded: z.boolean().describe('false where it was there already') });
let DemoController = class DemoController {
    demo;
    constructor(demo) {
        this.demo = demo;
    }
    load() {
        return this.demo.load();
    }
};
__decorate([
    Post(),
    Needs('demo:load'),
    Takes({ seconds: 600, rate: 'heavy' }),
    Answers(answer),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", void 0)
], DemoController.prototype, "load", null);
DemoController = __decorate([
    Controller('api/demo'),
    ApiTags('municipalities'),
    __metadata("design:paramtypes", [DemoService])
], DemoController);
export { DemoController };
//# sourceMappingURL=demo.controller.js.map