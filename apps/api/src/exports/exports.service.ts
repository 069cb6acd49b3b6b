import { Municipality } from '#db/entities/municipality.entity';
import { Injectable } from '@nestjs/common';
import writeExcelFile from 'write-excel-file/node';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import type { CostQuery } from '../costs/costs.schema.js';
import { CostsService } from '../costs/costs.service.js';
import { notFound } from '../http/problem.js';
import { costSheets } from './cost-workbook.js';

/** A file to hand out. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Results as files for other programs. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly work: Work,
    private readonly costs: CostsService,
  ) {}

  async costWorkbook(scope: Scope, query: CostQuery): Promise<ExportedFile> {
    const city = await this.findOrFail(scope);
    const basis = await this.costs.basis(scope, query);
    const bytes = await writeExcelFile(costSheets(basis, city)).toBuffer();
    const { fromFiscalYear, years } = basis.horizon;
    return { name: `更新費用_${city.name}_${fromFiscalYear}-${fromFiscalYear + years - 1}.xlsx`, bytes };
  }

  private findOrFail(scope: Scope): Promise<Municipality> {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      const city = await database.findOneBy(Municipality, { municipalityCode });
      if (!city) throw notFound(`municipality ${municipalityCode}`);
      return city;
    });
  }
}
