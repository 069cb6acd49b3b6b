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
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { carriedEvent, carriedEvents, facilityProperty, landParcelChanges, landParcelFields, landParcels, propertyEventChanges, propertyEventFields, savedPart, } from './property.schema.js';
import { PropertyEventsService } from './property-events.service.js';
import { PropertyService } from './property.service.js';
const id = z.uuid();
let PropertyController = class PropertyController {
    property;
    events;
    constructor(property, events) {
        this.property = property;
        this.events = events;
    }
    ofFacility(scope, facilityId) {
        return this.property.ofFacility(scope, facilityId);
    }
    withoutFacility(scope) {
        return this.property.withoutFacility(scope);
    }
    addParcel(scope, facilityId, body) {
        return this.property.addParcel(scope, facilityId, body);
    }
    addFreeParcel(scope, body) {
        return this.property.addFreeParcel(scope, body);
    }
    updateParcel(scope, parcelId, version, body) {
        return this.property.updateParcel(scope, parcelId, version, body);
    }
    removeParcel(scope, parcelId, version) {
        return this.property.removeParcel(scope, parcelId, version);
    }
    addEvent(scope, facilityId, body) {
        return this.events.add(scope, facilityId, body);
    }
    updateEvent(scope, eventId, version, body) {
        return this.events.update(scope, eventId, version, body);
    }
    removeEvent(scope, eventId, version) {
        return this.events.remove(scope, eventId, version);
    }
    carryEvents(scope) {
        return this.events.carryAll(scope);
    }
    carryEvent(scope, eventId, version) {
        return this.events.carry(scope, eventId, version);
    }
};
__decorate([
    Get('facilities/:id/property'),
    Needs('facility:read'),
    Answers(facilityProperty),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String]),
    __metadata("design:returntype", void 0)
], PropertyController.prototype, "ofFacility", null);
__decorate([
    Get('land-parcels'),
    Needs('facility:read'),
    Answers(landParcels, 200, 'land that no facility stands on'),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], PropertyController.prototype, "withoutFacility", null);
__decorate([
    Post('facilities/:id/land-parcels'),
    Needs('facility:write'),
    Takes({ jsonBytes: 4 * megabyte }),
    Answers(savedPart, 201),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, Body({ schema: landParcelFields })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], PropertyController.prototype, "addParcel", null);
__decorate([
    Post('land-parcels'),
    Needs('facility:write'),
    Takes({ jsonBytes: 4 * megabyte }),
    Answers(savedPart, 201),
    __param(0, InScope()),
    __param(1, Body({ schema: landParcelFields })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], PropertyController.prototype, "addFreeParcel", null);
__decorate([
    Patch('land-parcels/:id'),
    Needs('facility:write'),
    Takes({ jsonBytes: 4 * megabyte }),
    Answers(savedPart),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: landParcelChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], PropertyController.prototype, "updateParcel", null);
__decorate([
    Delete('land-parcels/:id'),
    Needs('facility:write'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], PropertyController.prototype, "removeParcel", null);
__decorate([
    Post('facilities/:id/property-events'),
    Needs('facility:write'),
    Answers(savedPart, 201),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, Body({ schema: propertyEventFields })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", void 0)
], PropertyController.prototype, "addEvent", null);
__decorate([
    Patch('property-events/:id'),
    Needs('facility:write'),
    Answers(savedPart),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __param(3, Body({ schema: propertyEventChanges })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number, Object]),
    __metadata("design:returntype", void 0)
], PropertyController.prototype, "updateEvent", null);
__decorate([
    Delete('property-events/:id'),
    Needs('facility:write'),
    AnswersNothing(),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], PropertyController.prototype, "removeEvent", null);
__decorate([
    Post('property-events/carry-all'),
    Needs('facility:write'),
    Answers(carriedEvents, 200, 'rows of the register that follow their events now'),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], PropertyController.prototype, "carryEvents", null);
__decorate([
    Post('property-events/:id/carry'),
    Needs('facility:write'),
    Answers(carriedEvent, 200),
    __param(0, InScope()),
    __param(1, Param('id', { schema: id })),
    __param(2, IfMatch()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Number]),
    __metadata("design:returntype", void 0)
], PropertyController.prototype, "carryEvent", null);
PropertyController = __decorate([
    MunicipalController('', 'property'),
    __metadata("design:paramtypes", [PropertyService,
        PropertyEventsService])
], PropertyController);
export { PropertyController };
//# sourceMappingURL=property.controller.js.map