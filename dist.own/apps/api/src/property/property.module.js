var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { PropertyController } from './property.controller.js';
import { PropertyEventsService } from './property-events.service.js';
import { PropertyService } from './property.service.js';
import { RegisterController } from './register.controller.js';
import { RegisterService } from './register.service.js';
/** 公有財産: land, what came and went, and the register as of any date. */
let PropertyModule = class PropertyModule {
};
PropertyModule = __decorate([
    Module({
        imports: [FacilitiesModule],
        controllers: [PropertyController, RegisterController],
        providers: [PropertyService, PropertyEventsService, RegisterService],
        exports: [RegisterService],
    })
], PropertyModule);
export { PropertyModule };
//# sourceMappingURL=property.module.js.map