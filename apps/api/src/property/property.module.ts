import { Module } from '@nestjs/common';
import { FacilitiesModule } from '../facilities/facilities.module.js';
import { PropertyController } from './property.controller.js';
import { PropertyEventsService } from './property-events.service.js';
import { PropertyService } from './property.service.js';
import { RegisterController } from './register.controller.js';
import { RegisterService } from './register.service.js';

/** 公有財産: land, what came and went, and the register as of any date. */
@Module({
  imports: [FacilitiesModule],
  controllers: [PropertyController, RegisterController],
  providers: [PropertyService, PropertyEventsService, RegisterService],
  exports: [RegisterService],
})
export class PropertyModule {}
