import { Municipality } from '#db/entities/municipality.entity';
import { structuralSuitability } from '#libs/condition';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import writeExcelFile from 'write-excel-file/node';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { readConditionSettings } from '../conditions/condition-settings.service.js';
import { readStanding } from '../conditions/standing-buildings.js';
import { byteOrderMark, csvLine } from '../http/csv.js';
import type { FileLanguage } from '../http/file-language.js';
import { notFound } from '../http/problem.js';
import { Settings } from '../settings.js';
import { ConditionOutlookService } from './condition-outlook.service.js';
import { conditionTable } from './condition-table.js';
import type { FilesQuery } from './condition-files.schema.js';
import { answerTable, findingTable, inspectionTable, stepTable } from './field-tables.js';
import { readFindings, readInspections, type RecordKey, type RecordsWish } from './read-field-records.js';
import { type Table, tableSheet } from './table.js';

type TableOf<T> = (rows: readonly T[], language: FileLanguage) => Table;
type ReadBatch<T> = (database: EntityManager, code: string, wish: RecordsWish) => Promise<T[]>;

/** So many records are in memory at a time. */
const batch = 500;

/** 劣化状況, 点検 and 不具合 as files for other programs. A CSV is written while it is read; a workbook holds one fiscal year unless all is asked for. */
@Injectable()
export class ConditionFilesService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
    private readonly outlook: ConditionOutlookService,
  ) {}

  async conditionsTable(scope: Scope, language: FileLanguage): Promise<Table> {
    const { municipalityCode } = scope;
    const standing = await this.work.in(scope, async (database) => {
      const rules = await readConditionSettings(database, municipalityCode);
      return readStanding(database, municipalityCode, this.settings.currentFiscalYear, rules);
    });
    const { items } = await this.outlook.bands(scope);
    const bandsOf = new Map(items.map(({ buildingId, years }) => [buildingId, years]));
    return conditionTable(
      standing.map((building) => ({
        ...building,
        suitability: structuralSuitability(building),
        bands: bandsOf.get(building.buildingId) ?? [],
      })),
      language,
    );
  }

  async inspectionsWorkbook(scope: Scope, query: FilesQuery): Promise<Buffer> {
    const rows = await this.all(scope, query, readInspections);
    return workbookOf([inspectionTable(rows, query.language), answerTable(rows, query.language)]);
  }

  async findingsWorkbook(scope: Scope, query: FilesQuery): Promise<Buffer> {
    const rows = await this.all(scope, query, readFindings);
    return workbookOf([findingTable(rows, query.language), stepTable(rows, query.language)]);
  }

  /** Answers of inspections, or findings, as lines; 404 for an unknown city comes before the first of them. */
  async inspectionLines(scope: Scope, query: FilesQuery): Promise<AsyncGenerator<string>> {
    await this.requireCity(scope);
    return this.lines(scope, query, readInspections, answerTable);
  }

  async findingLines(scope: Scope, query: FilesQuery): Promise<AsyncGenerator<string>> {
    await this.requireCity(scope);
    return this.lines(scope, query, readFindings, findingTable);
  }

  private async *lines<T extends RecordKey>(
    scope: Scope,
    query: FilesQuery,
    read: ReadBatch<T>,
    table: TableOf<T>,
  ): AsyncGenerator<string> {
    yield byteOrderMark + csvLine(table([], query.language).columns.map(({ title }) => title));
    for await (const rows of this.batches(scope, query, read)) {
      yield table(rows, query.language).rows.map(csvLine).join('');
    }
  }

  private async all<T extends RecordKey>(scope: Scope, query: FilesQuery, read: ReadBatch<T>): Promise<T[]> {
    await this.requireCity(scope);
    const all: T[] = [];
    for await (const rows of this.batches(scope, query, read)) all.push(...rows);
    return all;
  }

  /** Each in a transaction of its own, so that no reader keeps the database waiting. */
  private async *batches<T extends RecordKey>(scope: Scope, { fiscalYear }: FilesQuery, read: ReadBatch<T>) {
    for (let after: RecordKey | null = null; ;) {
      const wish: RecordsWish = { fiscalYear: fiscalYear ?? null, after, batch };
      const rows: T[] = await this.work.in(scope, (database) => read(database, scope.municipalityCode, wish));
      if (rows.length > 0) yield rows;
      if (rows.length < batch) return;
      const { on, id } = rows.at(-1)!;
      after = { on, id };
    }
  }

  private async requireCity(scope: Scope): Promise<void> {
    const { municipalityCode } = scope;
    const isThere = await this.work.in(scope, (database) => database.existsBy(Municipality, { municipalityCode }));
    if (!isThere) throw notFound(`municipality ${municipalityCode}`);
  }
}

/** The tables as a workbook, a sheet each. */
export function workbookOf(tables: readonly Table[]): Promise<Buffer> {
  return writeExcelFile(tables.map(tableSheet)).toBuffer();
}
