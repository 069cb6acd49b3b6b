import { Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { workbookQuery, type WorkbookQuery } from './exports.schema.js';
import { ExportsService } from './exports.service.js';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@MunicipalController('', 'exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get('costs.xlsx')
  @Needs('cost:read')
  @ApiOkResponse({ description: 'workbook: years, facilities, buildings, assumptions', content: { [workbook]: {} } })
  async costs(@InScope() scope: Scope, @Query({ schema: workbookQuery }) query: WorkbookQuery) {
    const { bytes, name } = await this.exports.costWorkbook(scope, query);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(bytes, { type: workbook, disposition, length: bytes.length });
  }
}
