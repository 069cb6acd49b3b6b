import { Body, Delete, Param, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { BuildingsService } from './buildings.service.js';
import {
  buildingChanges,
  buildingFields,
  componentChanges,
  componentFields,
  functionChanges,
  functionFields,
  roomChanges,
  roomFields,
} from './facilities.schema.js';

const id = z.uuid();
const saved = z.object({ id, version: z.number().int() });

@MunicipalController('', 'buildings')
export class BuildingsController {
  constructor(private readonly buildings: BuildingsService) {}

  @Post('facilities/:id/buildings')
  @Needs('facility:write')
  @Answers(saved, 201)
  addBuilding(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) facilityId: string,
    @Body({ schema: buildingFields }) body: z.infer<typeof buildingFields>,
  ) {
    return this.buildings.add(scope, 'building', facilityId, body);
  }

  @Patch('buildings/:id')
  @Needs('facility:write')
  @Answers(saved)
  updateBuilding(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) buildingId: string,
    @IfMatch() version: number,
    @Body({ schema: buildingChanges }) body: z.infer<typeof buildingChanges>,
  ) {
    return this.buildings.update(scope, 'building', buildingId, version, body);
  }

  @Delete('buildings/:id')
  @Needs('facility:write')
  @AnswersNothing()
  removeBuilding(@InScope() scope: Scope, @Param('id', { schema: id }) buildingId: string, @IfMatch() version: number) {
    return this.buildings.remove(scope, 'building', buildingId, version);
  }

  @Post('buildings/:id/functions')
  @Needs('facility:write')
  @Answers(saved, 201)
  addFunction(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) buildingId: string,
    @Body({ schema: functionFields }) body: z.infer<typeof functionFields>,
  ) {
    return this.buildings.add(scope, 'function', buildingId, body);
  }

  @Patch('functions/:id')
  @Needs('facility:write')
  @Answers(saved)
  updateFunction(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) functionId: string,
    @IfMatch() version: number,
    @Body({ schema: functionChanges }) body: z.infer<typeof functionChanges>,
  ) {
    return this.buildings.update(scope, 'function', functionId, version, body);
  }

  @Delete('functions/:id')
  @Needs('facility:write')
  @AnswersNothing()
  removeFunction(@InScope() scope: Scope, @Param('id', { schema: id }) functionId: string, @IfMatch() version: number) {
    return this.buildings.remove(scope, 'function', functionId, version);
  }

  @Post('buildings/:id/components')
  @Needs('facility:write')
  @Answers(saved, 201)
  addComponent(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) buildingId: string,
    @Body({ schema: componentFields }) body: z.infer<typeof componentFields>,
  ) {
    return this.buildings.add(scope, 'component', buildingId, body);
  }

  @Patch('components/:id')
  @Needs('facility:write')
  @Answers(saved)
  updateComponent(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) componentId: string,
    @IfMatch() version: number,
    @Body({ schema: componentChanges }) body: z.infer<typeof componentChanges>,
  ) {
    return this.buildings.update(scope, 'component', componentId, version, body);
  }

  @Delete('components/:id')
  @Needs('facility:write')
  @AnswersNothing()
  removeComponent(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) componentId: string,
    @IfMatch() version: number,
  ) {
    return this.buildings.remove(scope, 'component', componentId, version);
  }

  @Post('buildings/:id/rooms')
  @Needs('facility:write')
  @Answers(saved, 201)
  addRoom(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) buildingId: string,
    @Body({ schema: roomFields }) body: z.infer<typeof roomFields>,
  ) {
    return this.buildings.add(scope, 'room', buildingId, body);
  }

  @Patch('rooms/:id')
  @Needs('facility:write')
  @Answers(saved)
  updateRoom(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) roomId: string,
    @IfMatch() version: number,
    @Body({ schema: roomChanges }) body: z.infer<typeof roomChanges>,
  ) {
    return this.buildings.update(scope, 'room', roomId, version, body);
  }

  @Delete('rooms/:id')
  @Needs('facility:write')
  @AnswersNothing()
  removeRoom(@InScope() scope: Scope, @Param('id', { schema: id }) roomId: string, @IfMatch() version: number) {
    return this.buildings.remove(scope, 'room', roomId, version);
  }
}
