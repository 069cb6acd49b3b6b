import { Body, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import {
  carriedEvent,
  carriedEvents,
  facilityProperty,
  landParcelChanges,
  type LandParcelChanges,
  landParcelFields,
  type LandParcelFields,
  landParcels,
  propertyEventChanges,
  type PropertyEventChanges,
  propertyEventFields,
  type PropertyEventFields,
  savedPart,
} from './property.schema.js';
import { PropertyEventsService } from './property-events.service.js';
import { PropertyService } from './property.service.js';

const id = z.uuid();

@MunicipalController('', 'property')
export class PropertyController {
  constructor(
    private readonly property: PropertyService,
    private readonly events: PropertyEventsService,
  ) {}

  @Get('facilities/:id/property')
  @Needs('facility:read')
  @Answers(facilityProperty)
  ofFacility(@InScope() scope: Scope, @Param('id', { schema: id }) facilityId: string) {
    return this.property.ofFacility(scope, facilityId);
  }

  @Get('land-parcels')
  @Needs('facility:read')
  @Answers(landParcels, 200, 'land that no facility stands on')
  withoutFacility(@InScope() scope: Scope) {
    return this.property.withoutFacility(scope);
  }

  @Post('facilities/:id/land-parcels')
  @Needs('facility:write')
  @Takes({ jsonBytes: 4 * megabyte })
  @Answers(savedPart, 201)
  addParcel(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) facilityId: string,
    @Body({ schema: landParcelFields }) body: LandParcelFields,
  ) {
    return this.property.addParcel(scope, facilityId, body);
  }

  @Post('land-parcels')
  @Needs('facility:write')
  @Takes({ jsonBytes: 4 * megabyte })
  @Answers(savedPart, 201)
  addFreeParcel(@InScope() scope: Scope, @Body({ schema: landParcelFields }) body: LandParcelFields) {
    return this.property.addFreeParcel(scope, body);
  }

  @Patch('land-parcels/:id')
  @Needs('facility:write')
  @Takes({ jsonBytes: 4 * megabyte })
  @Answers(savedPart)
  updateParcel(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) parcelId: string,
    @IfMatch() version: number,
    @Body({ schema: landParcelChanges }) body: LandParcelChanges,
  ) {
    return this.property.updateParcel(scope, parcelId, version, body);
  }

  @Delete('land-parcels/:id')
  @Needs('facility:write')
  @AnswersNothing()
  removeParcel(@InScope() scope: Scope, @Param('id', { schema: id }) parcelId: string, @IfMatch() version: number) {
    return this.property.removeParcel(scope, parcelId, version);
  }

  @Post('facilities/:id/property-events')
  @Needs('facility:write')
  @Answers(savedPart, 201)
  addEvent(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) facilityId: string,
    @Body({ schema: propertyEventFields }) body: PropertyEventFields,
  ) {
    return this.events.add(scope, facilityId, body);
  }

  @Patch('property-events/:id')
  @Needs('facility:write')
  @Answers(savedPart)
  updateEvent(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) eventId: string,
    @IfMatch() version: number,
    @Body({ schema: propertyEventChanges }) body: PropertyEventChanges,
  ) {
    return this.events.update(scope, eventId, version, body);
  }

  @Delete('property-events/:id')
  @Needs('facility:write')
  @AnswersNothing()
  removeEvent(@InScope() scope: Scope, @Param('id', { schema: id }) eventId: string, @IfMatch() version: number) {
    return this.events.remove(scope, eventId, version);
  }

  @Post('property-events/carry-all')
  @Needs('facility:write')
  @Answers(carriedEvents, 200, 'rows of the register that follow their events now')
  carryEvents(@InScope() scope: Scope) {
    return this.events.carryAll(scope);
  }

  @Post('property-events/:id/carry')
  @Needs('facility:write')
  @Answers(carriedEvent, 200)
  carryEvent(@InScope() scope: Scope, @Param('id', { schema: id }) eventId: string, @IfMatch() version: number) {
    return this.events.carry(scope, eventId, version);
  }
}
