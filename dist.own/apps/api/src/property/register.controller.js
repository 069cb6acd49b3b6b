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
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { propertyStatementAnswer, registerPage, registerQuery, statementQuery, } from './register.schema.js';
import { RegisterService } from './register.service.js';
let RegisterController = class RegisterController {
    register;
    constructor(register) {
        this.register = register;
    }
    page(scope, query) {
        return this.register.page(scope, query);
    }
    statement(scope, { fiscalYear }) {
        return this.register.statement(scope, fiscalYear);
    }
};
__decorate([
    Get('register'),
    Needs('facility:read'),
    Answers(registerPage),
    __param(0, InScope()),
    __param(1, Query({ schema: registerQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], RegisterController.prototype, "page", null);
__decorate([
    Get('property-statement'),
    Needs('facility:read'),
    Answers(propertyStatementAnswer),
    __param(0, InScope()),
    __param(1, Query({ schema: statementQuery })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], RegisterController.prototype, "statement", null);
RegisterController = __decorate([
    MunicipalController('', 'property'),
    __metadata("design:paramtypes", [RegisterService])
], RegisterController);
export { RegisterController };
//# sourceMappingURL=register.controller.js.map