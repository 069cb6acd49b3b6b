import { fieldWork, inspectionReceipt, inspectionRecord, type InspectionRecord } from '#libs/contracts';
import { Body, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { megabyte, Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import { SenderClock } from '../http/sender-clock.js';
import { FieldWorkService } from './field-work.service.js';
import { FacilityPhotosService } from './facility-photos.service.js';
import {
  facilityPhotos,
  inspection,
  inspections,
  inspectionsQuery,
  type InspectionsQuery,
} from './inspections.schema.js';
import { InspectionsService } from './inspections.service.js';
import { TakeInspectionService } from './take-inspection.service.js';

const id = z.uuid();

@MunicipalController('', 'inspections')
export class InspectionsController {
  constructor(
    private readonly inspections: InspectionsService,
    private readonly taking: TakeInspectionService,
    private readonly fieldWork: FieldWorkService,
    private readonly facilityPhotos: FacilityPhotosService,
  ) {}

  @Get('field-work')
  @Needs('inspection:read')
  @Answers(fieldWork, 200, 'what a phone needs to work without signal')
  takeAlong(@InScope() scope: Scope) {
    return this.fieldWork.read(scope);
  }

  @Get('inspections')
  @Needs('inspection:read')
  @Answers(inspections)
  list(@InScope() scope: Scope, @Query({ schema: inspectionsQuery }) query: InspectionsQuery) {
    return this.inspections.list(scope, query);
  }

  @Post('inspections')
  @Needs('inspection:write')
  @Takes({ jsonBytes: megabyte })
  @Answers(inspectionReceipt, 201, 'taken; 200 with the first receipt where it was taken before')
  @Refuses(422)
  async take(
    @InScope() scope: Scope,
    @IdempotencyKey() operationId: string,
    @SenderClock() sentAt: Date | null,
    @Body({ schema: inspectionRecord }) record: InspectionRecord,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { isNew, receipt } = await this.taking.take(scope, { operationId, record, sentAt });
    if (!isNew) response.status(HttpStatus.OK);
    return receipt;
  }

  @Get('inspections/:id')
  @Needs('inspection:read')
  @Answers(inspection)
  read(@InScope() scope: Scope, @Param('id', { schema: id }) inspectionId: string) {
    return this.inspections.read(scope, inspectionId);
  }

  @Get('facilities/:id/inspection-photos')
  @Needs('inspection:read')
  @Answers(facilityPhotos)
  photosOfFacility(@InScope() scope: Scope, @Param('id', { schema: id }) facilityId: string) {
    return this.facilityPhotos.read(scope, facilityId);
  }

  @Get('inspection-operations/:id')
  @Needs('inspection:write')
  @Answers(inspectionReceipt)
  receipt(@InScope() scope: Scope, @Param('id', { schema: id }) operationId: string) {
    return this.inspections.receipt(scope, operationId);
  }
}
