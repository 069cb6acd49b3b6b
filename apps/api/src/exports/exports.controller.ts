import { Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Needs } from '../accounts/permission.guard.js';
import { Takes } from '../http/limits.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { MunicipalController } from '../http/municipal-controller.js';
import {
  registerQuery,
  type RegisterQuery,
  statementWorkbookQuery,
  type StatementWorkbookQuery,
  workbookQuery,
  type WorkbookQuery,
} from './exports.schema.js';
import { type ExportedFile, ExportsService } from './exports.service.js';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@MunicipalController('', 'exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get('costs.xlsx')
  @Needs('cost:read')
  @Takes({ seconds: 120, rate: 'heavy' })
  @ApiOkResponse({ description: 'workbook: years, facilities, buildings, assumptions', content: { [workbook]: {} } })
  async costs(@InScope() scope: Scope, @Query({ schema: workbookQuery }) query: WorkbookQuery) {
    return fileOf(await this.exports.costWorkbook(scope, query));
  }

  @Get('register.xlsx')
  @Needs('facility:read')
  @Takes({ seconds: 120, rate: 'heavy' })
  @ApiOkResponse({
    description: 'workbook to edit and import again: facilities, buildings, allowed words',
    content: { [workbook]: {} },
  })
  async register(@InScope() scope: Scope, @Query({ schema: registerQuery }) query: RegisterQuery) {
    return fileOf(await this.exports.registerWorkbook(scope, query));
  }

  @Get('property-statement.xlsx')
  @Needs('facility:read')
  @Takes({ seconds: 120, rate: 'heavy' })
  @ApiOkResponse({ description: 'workbook: land and buildings by class over a year', content: { [workbook]: {} } })
  async statement(@InScope() scope: Scope, @Query({ schema: statementWorkbookQuery }) query: StatementWorkbookQuery) {
    return fileOf(await this.exports.statementWorkbook(scope, query));
  }
}

function fileOf({ bytes, name }: ExportedFile): StreamableFile {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(bytes, { type: workbook, disposition, length: bytes.length });
}
