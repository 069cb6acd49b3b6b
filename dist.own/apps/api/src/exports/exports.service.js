var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { District } from '#db/entities/district.entity';
import { Municipality } from '#db/entities/municipality.entity';
import { writeRegisterSheets } from '#geo/import/register-workbook/write-register-sheets';
import { Injectable } from '@nestjs/common';
import writeExcelFile from 'write-excel-file/node';
import { Work } from '../accounts/work.js';
import { CostsService } from '../costs/costs.service.js';
import { listedIds } from '../facilities/facility-list.service.js';
import { conditionOf } from '../facilities/facility-query.js';
import { notFound } from '../http/problem.js';
import { readParts } from '../imports/parts-snapshot.js';
import { readRecorded } from '../imports/register-snapshot.js';
import { costSheets } from './cost-workbook.js';
import { RegisterService } from '../property/register.service.js';
import { registerWords } from './register-words.js';
import { registerXlsx } from './register-xlsx.js';
import { statementFileName, statementSheets } from './statement-workbook.js';
import { workbookWords } from './workbook-words.js';
const isFiltered = (filter) => Object.values(filter).some((value) => value !== undefined);
const standsUnder = ({ facilityId }) => facilityId !== null;
/** Results as files for other programs. */
let ExportsService = class ExportsService {
    work;
    costs;
    register;
    constructor(work, costs, register) {
        this.work = work;
        this.costs = costs;
        this.register = register;
    }
    async costWorkbook(scope, { language, ...query }) {
        const city = await this.findOrFail(scope, language);
        const basis = await this.costs.basis(scope, query);
        const bytes = await writeExcelFile(costSheets(basis, city, language)).toBuffer();
        const { fromFiscalYear, years } = basis.horizon;
        const name = workbookWords[language].fileName(city.name, fromFiscalYear, fromFiscalYear + years - 1);
        return { name, bytes };
    }
    async statementWorkbook(scope, { language, fiscalYear }) {
        const city = await this.findOrFail(scope, language);
        const statement = await this.register.statement(scope, fiscalYear);
        const bytes = await writeExcelFile(statementSheets(statement, city.name, language)).toBuffer();
        return { name: statementFileName(fiscalYear, city.name, language), bytes };
    }
    /** The facilities of a filter with their recorded buildings, functions and land, in the order of the list; unfiltered also land of no facility. */
    async registerWorkbook(scope, { language, ...filter }) {
        const { municipalityCode } = scope;
        const city = await this.findOrFail(scope, language);
        const sheets = await this.work.in(scope, async (database) => {
            const recorded = new Map((await readRecorded(database, municipalityCode)).map((one) => [one.id, one]));
            const listed = await listedIds(database, conditionOf(municipalityCode, filter));
            const facilities = listed.flatMap((id) => recorded.get(id) ?? []);
            const parts = await readParts(database, municipalityCode);
            const chosen = isFiltered(filter) ? { ...parts, lots: parts.lots.filter(standsUnder) } : parts;
            return writeRegisterSheets(municipalityCode, facilities, chosen, language);
        });
        const bytes = await registerXlsx(sheets, language);
        return { name: registerWords[language].fileName(city.name), bytes };
    }
    /** The city in the words of a language, Japanese where it has none in English. */
    findOrFail(scope, language) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            const city = await database.findOneBy(Municipality, { municipalityCode });
            if (!city)
                throw notFound(`municipality ${municipalityCode}`);
            const { name, nameEn, availableYen } = city;
            if (language === 'ja')
                return { name, availableYen, districtNames: new Map() };
            const districts = await database.findBy(District, { municipalityCode });
            const districtNames = new Map(districts.map((district) => [district.name, district.nameEn ?? district.name]));
            return { name: nameEn ?? name, availableYen, districtNames };
        });
    }
};
ExportsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        CostsService,
        RegisterService])
], ExportsService);
export { ExportsService };
//# sourceMappingURL=exports.service.js.map