import { District } from '#db/entities/district.entity';
import { Municipality } from '#db/entities/municipality.entity';
import { Injectable } from '@nestjs/common';
import writeExcelFile from 'write-excel-file/node';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { CostsService } from '../costs/costs.service.js';
import { notFound } from '../http/problem.js';
import { costSheets, type WorkbookCity } from './cost-workbook.js';
import { RegisterService } from '../property/register.service.js';
import type { StatementWorkbookQuery, WorkbookQuery } from './exports.schema.js';
import { statementFileName, statementSheets } from './statement-workbook.js';
import { type WorkbookLanguage, workbookWords } from './workbook-words.js';

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
    private readonly register: RegisterService,
  ) {}

  async costWorkbook(scope: Scope, { language, ...query }: WorkbookQuery): Promise<ExportedFile> {
    const city = await this.findOrFail(scope, language);
    const basis = await this.costs.basis(scope, query);
    const bytes = await writeExcelFile(costSheets(basis, city, language)).toBuffer();
    const { fromFiscalYear, years } = basis.horizon;
    const name = workbookWords[language].fileName(city.name, fromFiscalYear, fromFiscalYear + years - 1);
    return { name, bytes };
  }

  async statementWorkbook(scope: Scope, { language, fiscalYear }: StatementWorkbookQuery): Promise<ExportedFile> {
    const city = await this.findOrFail(scope, language);
    const statement = await this.register.statement(scope, fiscalYear);
    const bytes = await writeExcelFile(statementSheets(statement, city.name, language)).toBuffer();
    return { name: statementFileName(fiscalYear, city.name, language), bytes };
  }

  /** The city in the words of a language, Japanese where it has none in English. */
  private findOrFail(scope: Scope, language: WorkbookLanguage): Promise<WorkbookCity> {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      const city = await database.findOneBy(Municipality, { municipalityCode });
      if (!city) throw notFound(`municipality ${municipalityCode}`);
      const { name, nameEn, availableYen } = city;
      if (language === 'ja') return { name, availableYen, districtNames: new Map() };
      const districts = await database.findBy(District, { municipalityCode });
      const districtNames = new Map(districts.map((district) => [district.name, district.nameEn ?? district.name]));
      return { name: nameEn ?? name, availableYen, districtNames };
    });
  }
}
