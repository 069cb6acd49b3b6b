import { templateContent, type TemplateContent } from '#libs/contracts';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { megabyte, Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import {
  editionQuery,
  type EditionQuery,
  inspectionTemplate,
  inspectionTemplates,
} from './inspection-templates.schema.js';
import { InspectionTemplatesService } from './inspection-templates.service.js';

const id = z.uuid();

@MunicipalController('inspection-templates', 'inspections')
export class InspectionTemplatesController {
  constructor(private readonly templates: InspectionTemplatesService) {}

  @Get()
  @Needs('inspection:read')
  @Answers(inspectionTemplates)
  list(@InScope() scope: Scope) {
    return this.templates.list(scope);
  }

  @Get(':id')
  @Needs('inspection:read')
  @Answers(inspectionTemplate)
  read(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) templateId: string,
    @Query({ schema: editionQuery }) query: EditionQuery,
  ) {
    return this.templates.read(scope, templateId, query);
  }

  @Post()
  @Needs('inspection-template:write')
  @Takes({ jsonBytes: megabyte })
  @Answers(inspectionTemplate, 201)
  create(@InScope() scope: Scope, @Body({ schema: templateContent }) body: TemplateContent) {
    return this.templates.create(scope, body);
  }

  @Post(':id/editions')
  @Needs('inspection-template:write')
  @Takes({ jsonBytes: megabyte })
  @Answers(inspectionTemplate, 201)
  addEdition(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) templateId: string,
    @IfMatch() version: number,
    @Body({ schema: templateContent }) body: TemplateContent,
  ) {
    return this.templates.addEdition(scope, templateId, version, body);
  }

  @Post(':id/retire')
  @Needs('inspection-template:write')
  @Answers(inspectionTemplate)
  retire(@InScope() scope: Scope, @Param('id', { schema: id }) templateId: string, @IfMatch() version: number) {
    return this.templates.retire(scope, templateId, version, true);
  }

  @Post(':id/restore')
  @Needs('inspection-template:write')
  @Answers(inspectionTemplate)
  restore(@InScope() scope: Scope, @Param('id', { schema: id }) templateId: string, @IfMatch() version: number) {
    return this.templates.retire(scope, templateId, version, false);
  }
}
