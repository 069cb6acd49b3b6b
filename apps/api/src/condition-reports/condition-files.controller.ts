import { Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { csvFile, csvOf, csvType } from '../http/csv.js';
import { Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import {
  conditionsFileQuery,
  type ConditionsFileQuery,
  filesQuery,
  type FilesQuery,
} from './condition-files.schema.js';
import { ConditionFilesService, workbookOf } from './condition-files.service.js';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@MunicipalController('', 'exports')
export class ConditionFilesController {
  constructor(private readonly files: ConditionFilesService) {}

  @Get('conditions.csv')
  @Needs('cost:read')
  @Takes({ seconds: 120, rate: 'heavy' })
  @ApiOkResponse({ description: 'how the buildings stand, a line each', content: { [csvType]: {} } })
  async conditionsCsv(
    @InScope() scope: Scope,
    @Query({ schema: conditionsFileQuery }) { language }: ConditionsFileQuery,
  ) {
    const { name, columns, rows } = await this.files.conditionsTable(scope, language);
    const titles = columns.map(({ title }) => title);
    return csvFile(csvOf(titles, rows), `${name}.csv`);
  }

  @Get('conditions.xlsx')
  @Needs('cost:read')
  @Takes({ seconds: 120, rate: 'heavy' })
  @ApiOkResponse({ description: 'workbook: how the buildings stand', content: { [workbook]: {} } })
  async conditionsXlsx(
    @InScope() scope: Scope,
    @Query({ schema: conditionsFileQuery }) { language }: ConditionsFileQuery,
  ) {
    const table = await this.files.conditionsTable(scope, language);
    return workbookFile(await workbookOf([table]), table.name);
  }

  @Get('inspections.csv')
  @Needs('inspection:read')
  @Takes({ seconds: 120, rate: 'heavy' })
  @ApiOkResponse({ description: 'answers of inspections, a line each', content: { [csvType]: {} } })
  async inspectionsCsv(@InScope() scope: Scope, @Query({ schema: filesQuery }) query: FilesQuery) {
    return linesFile(await this.files.inspectionLines(scope, query), nameOf('inspections', query));
  }

  @Get('inspections.xlsx')
  @Needs('inspection:read')
  @Takes({ seconds: 120, rate: 'heavy' })
  @ApiOkResponse({ description: 'workbook: inspections, their answers', content: { [workbook]: {} } })
  async inspectionsXlsx(@InScope() scope: Scope, @Query({ schema: filesQuery }) query: FilesQuery) {
    return workbookFile(await this.files.inspectionsWorkbook(scope, query), nameOf('inspections', query));
  }

  @Get('findings.csv')
  @Needs('inspection:read')
  @Takes({ seconds: 120, rate: 'heavy' })
  @ApiOkResponse({ description: 'findings, a line each', content: { [csvType]: {} } })
  async findingsCsv(@InScope() scope: Scope, @Query({ schema: filesQuery }) query: FilesQuery) {
    return linesFile(await this.files.findingLines(scope, query), nameOf('findings', query));
  }

  @Get('findings.xlsx')
  @Needs('inspection:read')
  @Takes({ seconds: 120, rate: 'heavy' })
  @ApiOkResponse({ description: 'workbook: findings, their steps with costs', content: { [workbook]: {} } })
  async findingsXlsx(@InScope() scope: Scope, @Query({ schema: filesQuery }) query: FilesQuery) {
    return workbookFile(await this.files.findingsWorkbook(scope, query), nameOf('findings', query));
  }
}

const names = {
  inspections: { ja: '点検記録', en: 'inspections' },
  findings: { ja: '不具合', en: 'findings' },
} as const;

function nameOf(what: keyof typeof names, { fiscalYear, language }: FilesQuery): string {
  const year = fiscalYear === undefined ? '' : language === 'ja' ? `_${fiscalYear}年度` : `_FY${fiscalYear}`;
  return `${names[what][language]}${year}`;
}

function workbookFile(bytes: Buffer, name: string): StreamableFile {
  return new StreamableFile(bytes, { type: workbook, disposition: attachment(`${name}.xlsx`), length: bytes.length });
}

/** Sent while it is written. */
function linesFile(lines: AsyncGenerator<string>, name: string): StreamableFile {
  return new StreamableFile(Readable.from(lines), { type: csvType, disposition: attachment(`${name}.csv`) });
}

const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
