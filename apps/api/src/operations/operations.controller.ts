import { Body, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { BuildingsService } from '../facilities/buildings.service.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { csvFile, csvType } from '../http/csv.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { OperationFormService } from './operation-form.service.js';
import { FacilitySheetService } from './facility-sheet.service.js';
import { facilitySheet, operationYearChanges, operationYearFields, savedOperationYear } from './operations.schema.js';

const id = z.uuid();

@MunicipalController('', 'operations')
export class OperationsController {
  constructor(
    private readonly sheets: FacilitySheetService,
    private readonly parts: BuildingsService,
    private readonly form: OperationFormService,
  ) {}

  @Get('facilities/:id/sheet')
  @Needs('facility:read')
  @Answers(facilitySheet)
  sheet(@InScope() scope: Scope, @Param('id', { schema: id }) facilityId: string) {
    return this.sheets.read(scope, facilityId);
  }

  @Get('operation-years.csv')
  @Needs('facility:read')
  @Takes({ seconds: 120, rate: 'heavy' })
  @ApiOkResponse({
    description: 'form of yearly records with the latest year, as the import reads it',
    content: { [csvType]: {} },
  })
  async csv(@InScope() scope: Scope) {
    const { bytes, name } = await this.form.csv(scope);
    return csvFile(bytes, name);
  }

  @Post('facilities/:id/operation-years')
  @Needs('operation:write')
  @Answers(savedOperationYear, 201)
  add(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) facilityId: string,
    @Body({ schema: operationYearFields }) body: z.infer<typeof operationYearFields>,
  ) {
    return this.parts.add(scope, 'operationYear', facilityId, body);
  }

  @Patch('operation-years/:id')
  @Needs('operation:write')
  @Answers(savedOperationYear)
  update(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) yearId: string,
    @IfMatch() version: number,
    @Body({ schema: operationYearChanges }) body: z.infer<typeof operationYearChanges>,
  ) {
    return this.parts.update(scope, 'operationYear', yearId, version, body);
  }

  @Delete('operation-years/:id')
  @Needs('operation:write')
  @AnswersNothing()
  remove(@InScope() scope: Scope, @Param('id', { schema: id }) yearId: string, @IfMatch() version: number) {
    return this.parts.remove(scope, 'operationYear', yearId, version);
  }
}
