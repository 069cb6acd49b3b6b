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
import { Body, Delete, Param, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { BuildingsService } from './buildings.service.js';
import { buildingChanges, buildingFields, componentChanges, componentFields, functionChanges, functionFields, roomChanges, roomFields, } from './facilities.schema.js';
const id = z.uuid();
const saved = z.object({ id, version: z.number().int() });
let BuildingsController = class BuildingsController {
    buildings;
    constructor(buildings) {
        this.buildings = buildings;
    }
    addBuilding(scope, facilityId, body) {
        return this.buildings.add(scope, 'building', facilityId, body);
    }
    updateBuilding(scope, buildingId, version, body) {
        return this.buildings.update(scope, 'building', buildingId, version, body);
    }
    removeBuilding(scope, buildingId, version) {
        return this.buildings.remove(scope, 'building', buildingId, version);
    }
    addFunction(scope, buildingId, body) {
        return this.buildings.add(scope, 'function', buildingId, body);
    }
    updateFunction(scope, functionId, version, body) {
        return this.buildings.update(scope, 'function', functionId, version, body);
    }
    removeFunction(scope, functionId, version) {
        return this.buildings.remove(scope, 'function', functionId, version);
    }
    addComponent(scope, buildingId, body) {
        return this.buildings.add(scope, 'component', buildingId, body);
    }
    updateComponent(scope, componentId, version, body) {
        return this.buildings.update(scope, 'component', componentId, version, body);
    }
    removeComponent(scope, componentId, version) {
        return this.buildings.remove(scope, 'component', componentId, version);
    }
    addRoom(scope, buildingId, body) {
        return this.buildings.add(scope, 'room', buildingId, body);
    }
    updateRoom(scope, roomId, version, body) {
        return this.buildings.update(scope, 'room', roomId, version, body);
    }
    removeRoom(scope, roomId, version) {
        return this.buildings.remove(scope, 'room', roomId, version);
    }
};
__decorate([
    Post('facilities/:id/buildings'),
    Needs('facility:write'),
    Answers(saved, 201),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, Body({ schema: buildingFields })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], BuildingsController.prototype, "addBuilding", null);
__decorate([
    Patch('buildings/:id'),
    Needs('facility:write'),
    Answers(saved),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: buildingChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], BuildingsController.prototype, "updateBuilding", null);
__decorate([
    Delete('buildings/:id'),
    Needs('facility:write'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], BuildingsController.prototype, "removeBuilding", null);
__decorate([
    Post('buildings/:id/functions'),
    Needs('facility:write'),
    Answers(saved, 201),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, Body({ schema: functionFields })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], BuildingsController.prototype, "addFunction", null);
__decorate([
    Patch('functions/:id'),
    Needs('facility:write'),
    Answers(saved),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: functionChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], BuildingsController.prototype, "updateFunction", null);
__decorate([
    Delete('functions/:id'),
    Needs('facility:write'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], BuildingsController.prototype, "removeFunction", null);
__decorate([
    Post('buildings/:id/components'),
    Needs('facility:write'),
    Answers(saved, 201),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, Body({ schema: componentFields })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], BuildingsController.prototype, "addComponent", null);
__decorate([
    Patch('components/:id'),
    Needs('facility:write'),
    Answers(saved),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: componentChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], BuildingsController.prototype, "updateComponent", null);
__decorate([
    Delete('components/:id'),
    Needs('facility:write'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], BuildingsController.prototype, "removeComponent", null);
__decorate([
    Post('buildings/:id/rooms'),
    Needs('facility:write'),
    Answers(saved, 201),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, Body({ schema: roomFields })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], BuildingsController.prototype, "addRoom", null);
__decorate([
    Patch('rooms/:id'),
    Needs('facility:write'),
    Answers(saved),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: roomChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], BuildingsController.prototype, "updateRoom", null);
__decorate([
    Delete('rooms/:id'),
    Needs('facility:write'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], BuildingsController.prototype, "removeRoom", null);
BuildingsController = __decorate([
    MunicipalController('', 'buildings'),
    __metadata("design:paramtypes", [BuildingsService])
], BuildingsController);
export { BuildingsController };
//# sourceMappingURL=buildings.controller.js.map