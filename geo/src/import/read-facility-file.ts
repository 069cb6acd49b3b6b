import type { Wording } from '#libs/asset';
import { mappedBy, type ColumnMapping, type MappedTable, type Mappings } from './columns/column-mapping.js';
import { isOfYears } from './columns/mapped-fields.js';
import { offerColumns, type OfferedSheet } from './columns/offer-columns.js';
import { completeRows } from './complete-rows.js';
import { buildingLedger } from './drivers/building-ledger.js';
import type { Driver, SheetReader } from './drivers/driver.js';
import { facilityDrivers } from './facility-drivers.js';
import { fixedAssets } from './fixed-assets/read-fixed-assets.js';
import type { FacilityFile } from './facility-row.js';
import { listName } from './list-name.js';
import { type Advice, otherListOf } from './looks-like.js';
import { noFacilityList } from './no-facility-list.js';
import {
  findOperationRecords,
  type OperationReading,
  operationRecords,
  readRecords,
} from './operations/read-operation-records.js';
import { withCellTexts } from './rejected-row.js';
import { readTables, type TablesAnswer } from './reading/read-tables.js';
import type { SourceFile, Table } from './reading/table.js';
import {
  readRegisterWorkbook,
  type RegisterReading,
  registerWorkbook,
} from './register-workbook/read-register-workbook.js';

/** Which driver reads a file; null with the reason and, where it can be told, what the file looks like. */
export interface Recognition {
  readonly driver: string | null;
  readonly reason: Wording | null;
  readonly looksLike: Wording | null;
  readonly advice?: Advice | null;
}

/** How a file is to be read where its own header is not enough. */
export interface ReadOptions {
  /** What somebody says of this very file: it is then read as a ledger, or not at all. */
  readonly mapping?: ColumnMapping;
  /** What has been said of files with the same header before: it goes before every driver. */
  readonly mappings?: Mappings;
  /** Of which year the residents of a mesh are, where the file does not tell. */
  readonly year?: number | null;
}

/** A file, and how it was and could be read. */
export interface ReadFile extends FacilityFile {
  /** The mappings it was read by; none where a driver knew its header. */
  readonly mappings: Mappings;
  /** What a person may map; nothing in a file that is no table. */
  readonly offered: readonly OfferedSheet[];
  /** It is residents of a year that somebody has to tell. */
  readonly asksYear?: boolean;
  readonly advice?: Advice | null;
}

interface OpenedRegister {
  readonly register: RegisterReading;
}

interface OpenedYears {
  readonly years: readonly (() => OperationReading)[];
  readonly mapped: readonly MappedTable[];
}

interface Opened {
  readonly driver: Driver;
  readonly sheets: readonly {
    readonly table: Table;
    readonly read: SheetReader;
    readonly mapped: MappedTable | null;
  }[];
}

/** What a file is, without its rows. */
export async function recognise(file: SourceFile, options: ReadOptions = {}): Promise<Recognition> {
  const opened = openTables(await readTables(file), file.name, options);
  if ('register' in opened) return { driver: registerWorkbook.id, reason: null, looksLike: null };
  if ('years' in opened) return { driver: operationRecords.id, reason: null, looksLike: null };
  return 'sheets' in opened ? { driver: opened.driver.id, reason: null, looksLike: null } : opened;
}

/** A file with its rows, of facilities or of years, or why it is neither. Never throws for what stands in a file. */
export async function readFacilityFile(file: SourceFile, options: ReadOptions = {}): Promise<ReadFile> {
  return readFacilityTables(await readTables(file), file, options);
}

/** The same of a file whose tables were read already. */
export function readFacilityTables(
  answer: TablesAnswer,
  file: Pick<SourceFile, 'name'>,
  options: ReadOptions = {},
): ReadFile {
  const read = readOpened(answer, file, options);
  return answer.ok ? withCellTexts(read, answer.tables) : read;
}

function readOpened(answer: TablesAnswer, file: Pick<SourceFile, 'name'>, options: ReadOptions): ReadFile {
  const list = listName(file.name);
  const offered = answer.ok ? offerColumns(answer.tables) : [];
  const opened = openTables(answer, file.name, options);
  if ('register' in opened) return fileOfRegister(file.name, list, opened);
  if ('years' in opened) return { ...fileOfYears(file.name, list, opened), offered };
  if (!('sheets' in opened)) return { ...refusedFile(file, opened), offered };
  const { driver, sheets } = opened;
  const readings = sheets.map(({ table, read }) => {
    const reading = read();
    const source = driver.sourceOf(table.namesSheet ? `${list}/${table.sheet}` : list, reading.municipalityCode);
    const completed = completeRows(reading.rows, { source, fileName: list, ledger: driver.ledger });
    return { ...reading, rows: completed.rows, warnings: [...reading.warnings, ...completed.warnings] };
  });
  return {
    file: file.name,
    list,
    driver: driver.id,
    reason: null,
    looksLike: null,
    mappings: mappingsOf(sheets.flatMap(({ mapped }) => mapped ?? [])),
    offered,
    municipalityCode: readings.find(({ municipalityCode }) => municipalityCode !== null)?.municipalityCode ?? null,
    rowCount: readings.reduce((sum, { rowCount }) => sum + rowCount, 0),
    rows: readings.flatMap(({ rows }) => rows),
    operations: [],
    assets: readings.flatMap(({ assets }) => assets ?? []),
    rejected: readings.flatMap(({ rejected }) => rejected),
    warnings: readings.flatMap(({ warnings }) => warnings),
  };
}

/** A file without rows, and why. */
export function refusedFile(
  { name }: Pick<SourceFile, 'name'>,
  { reason, looksLike, advice = null }: Pick<Recognition, 'reason' | 'looksLike' | 'advice'>,
): ReadFile {
  const nothing = { municipalityCode: null, rowCount: 0, rows: [], operations: [], rejected: [], warnings: [] };
  const unread = { driver: null, mappings: new Map(), offered: [] };
  return { file: name, list: listName(name), reason, looksLike, advice, ...unread, ...nothing };
}

function mappingsOf(tables: readonly MappedTable[]): Mappings {
  return new Map(tables.map(({ fingerprint, mapping }) => [fingerprint, mapping]));
}

function fileOfYears(file: string, list: string, { years, mapped }: OpenedYears): Omit<ReadFile, 'offered'> {
  const readings = years.map((read) => read());
  return {
    file,
    list,
    driver: operationRecords.id,
    reason: null,
    looksLike: null,
    mappings: mappingsOf(mapped),
    municipalityCode: null,
    rowCount: readings.reduce((sum, { rowCount }) => sum + rowCount, 0),
    rows: [],
    operations: readings.flatMap(({ rows }) => rows),
    rejected: readings.flatMap(({ rejected }) => rejected),
    warnings: readings.flatMap(({ warnings }) => warnings),
  };
}

/** Its columns are known: nobody is asked what they mean. */
function fileOfRegister(file: string, list: string, { register }: OpenedRegister): ReadFile {
  return {
    file,
    list,
    driver: registerWorkbook.id,
    reason: null,
    looksLike: null,
    ...register,
    operations: [],
    mappings: new Map(),
    offered: [],
  };
}

/**
 * The sheets one driver reads: the driver of the first sheet that any reads; where columns were mapped, that of ledgers, or
 * yearly records where their columns were; before them all, unless columns were mapped, yearly records.
 */
function openTables(
  answer: TablesAnswer,
  fileName: string,
  options: ReadOptions,
): Opened | OpenedRegister | OpenedYears | Recognition {
  if (!answer.ok) return { driver: null, reason: answer.reason, looksLike: answer.looksLike };
  const { mapping } = options;
  const register = mapping ? null : readRegisterWorkbook(answer.tables);
  if (register) return { register };
  const tables = answer.tables.map((table) => ({
    table,
    mapped: mappedBy(table, options),
  }));
  const isMapped = mapping !== undefined || tables.some(({ mapped }) => mapped);
  const mappedYears = tables.filter(({ mapped }) => mapped && isOfYears(mapped.columns));
  if (mappedYears.length > 0) {
    return {
      years: mappedYears.map(
        ({ table, mapped }) =>
          () =>
            readRecords(table, mapped!),
      ),
      mapped: mappedYears.map(({ mapped }) => mapped!),
    };
  }
  // A ledger of fixed assets may have a year and a depreciation, too.
  const isOfAssets = answer.tables.some((table) => fixedAssets.find(table, { fileName, mapped: null }));
  const years = isMapped || isOfAssets ? [] : answer.tables.flatMap((table) => findOperationRecords(table) ?? []);
  if (years.length > 0) return { years, mapped: [] };
  for (const driver of isMapped ? [buildingLedger] : facilityDrivers) {
    const sheets = tables.flatMap(({ table, mapped }) => {
      const mayBeRead = mapped !== null || (!mapping && !otherListOf(table));
      const read = mayBeRead ? driver.find(table, { fileName, mapped }) : null;
      return read ? [{ table, read, mapped }] : [];
    });
    if (sheets.length > 0) return { driver, sheets };
  }
  return mapping ? noSuchColumns(mapping) : { driver: null, ...noFacilityList(answer.tables) };
}

function noSuchColumns(mapping: ColumnMapping): Recognition {
  const headers = Object.values(mapping).join(', ');
  return {
    driver: null,
    reason: {
      ja: `指定された見出し(${headers})がすべて揃った行がありません。施設名の見出し(name)も必要です`,
      en: `no row holds all of the headers given (${headers}); the header of the name is needed too`,
    },
    looksLike: null,
  };
}
