import { Body, Delete, Get, Header, Param, Patch, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { photoFileQuery, type PhotoFileQuery } from '../inspection-photos/inspection-photos.schema.js';
import {
  acceptance,
  type Acceptance,
  answering,
  hiding,
  joining,
  type Joining,
  rejecting,
  type Rejecting,
  reportPhoto,
  reports,
  reportsOfFinding,
  reportsQuery,
  type ReportsQuery,
  reportToDecide,
} from './defect-reports.schema.js';
import { DefectReportsService } from './defect-reports.service.js';
import { ReportPhotosService } from './report-photos.service.js';

const id = z.uuid();

@MunicipalController('', 'defect reports')
export class DefectReportsController {
  constructor(
    private readonly reports: DefectReportsService,
    private readonly photos: ReportPhotosService,
  ) {}

  @Get('defect-reports')
  @Needs('report:decide')
  @Answers(reports)
  list(@InScope() scope: Scope, @Query({ schema: reportsQuery }) query: ReportsQuery) {
    return this.reports.list(scope, query);
  }

  @Get('defect-reports/:id')
  @Needs('report:decide')
  @Answers(reportToDecide)
  read(@InScope() scope: Scope, @Param('id', { schema: id }) reportId: string) {
    return this.reports.read(scope, reportId);
  }

  @Post('defect-reports/:id/accept')
  @Needs('report:decide')
  @Answers(reportToDecide)
  accept(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) reportId: string,
    @IfMatch() version: number,
    @Body({ schema: acceptance }) body: Acceptance,
  ) {
    return this.reports.accept(scope, reportId, version, body);
  }

  @Post('defect-reports/:id/join')
  @Needs('report:decide')
  @Answers(reportToDecide)
  join(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) reportId: string,
    @IfMatch() version: number,
    @Body({ schema: joining }) body: Joining,
  ) {
    return this.reports.join(scope, reportId, version, body);
  }

  @Post('defect-reports/:id/reject')
  @Needs('report:decide')
  @Answers(reportToDecide)
  reject(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) reportId: string,
    @IfMatch() version: number,
    @Body({ schema: rejecting }) body: Rejecting,
  ) {
    return this.reports.reject(scope, reportId, version, body);
  }

  @Post('defect-reports/:id/reopen')
  @Needs('report:decide')
  @Answers(reportToDecide)
  reopen(@InScope() scope: Scope, @Param('id', { schema: id }) reportId: string, @IfMatch() version: number) {
    return this.reports.reopen(scope, reportId, version);
  }

  @Put('defect-reports/:id/answer')
  @Needs('report:decide')
  @Answers(reportToDecide)
  answer(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) reportId: string,
    @IfMatch() version: number,
    @Body({ schema: answering }) { answer }: z.infer<typeof answering>,
  ) {
    return this.reports.answer(scope, reportId, version, answer);
  }

  @Delete('defect-reports/:id/contact')
  @Needs('report:decide')
  @AnswersNothing()
  removeContact(@InScope() scope: Scope, @Param('id', { schema: id }) reportId: string) {
    return this.reports.removeContact(scope, reportId);
  }

  @Get('findings/:id/reports')
  @Needs('inspection:read')
  @Answers(reportsOfFinding)
  ofFinding(@InScope() scope: Scope, @Param('id', { schema: id }) findingId: string) {
    return this.reports.ofFinding(scope, findingId);
  }

  @Patch('report-photos/:id')
  @Needs('report:decide')
  @Answers(reportPhoto)
  hide(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) photoId: string,
    @IfMatch() version: number,
    @Body({ schema: hiding }) { hidden }: z.infer<typeof hiding>,
  ) {
    return this.photos.hide(scope, photoId, version, hidden);
  }

  @Get('report-photos/:id/file')
  @Needs('inspection:read')
  @Header('Cache-Control', 'private, no-cache')
  @Header('Content-Security-Policy', 'sandbox')
  @ApiOkResponse({ description: 'a JPEG; the full one always as an attachment', content: { 'image/jpeg': {} } })
  async file(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) photoId: string,
    @Query({ schema: photoFileQuery }) { size }: PhotoFileQuery,
  ) {
    const { stream, bytes } = await this.photos.open(scope, photoId, size);
    const disposition = `${size === 'full' ? 'attachment' : 'inline'}; filename="report-${photoId}.jpg"`;
    return new StreamableFile(stream, { type: 'image/jpeg', disposition, length: bytes });
  }
}
