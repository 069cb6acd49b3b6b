import type { Wording } from '#libs/asset';
import { completeRows } from './complete-rows.js';
import type { ColumnMapping, Driver, SheetReader } from './drivers/driver.js';
import { facilityDrivers } from './facility-drivers.js';
import type { FacilityFile } from './facility-row.js';
import { listName } from './list-name.js';
import { otherListOf } from './looks-like.js';
import { noFacilityList } from './no-facility-list.js';
import { readTables, type TablesAnswer } from './reading/read-tables.js';
import type { SourceFile, Table } from './reading/table.js';

/** Which driver reads a file; null with the reason and, where it can be told, what the file looks like. */
export interface Recognition {
  readonly driver: string | null;
  readonly reason: Wording | null;
  readonly looksLike: Wording | null;
}

/** How a file is to be read where its own header is not enough. */
export interface ReadOptions {
  /** Header by field of a building ledger (`LedgerField` → text of the header); the file is then read as a ledger. */
  readonly mapping?: ColumnMapping;
}

interface Opened {
  readonly driver: Driver;
  readonly sheets: readonly { readonly table: Table; readonly read: SheetReader }[];
}

/** What a file is, without its rows. */
export async function recognise(file: SourceFile, options: ReadOptions = {}): Promise<Recognition> {
  const opened = openTables(await readTables(file), file, options);
  return 'sheets' in opened ? { driver: opened.driver.id, reason: null, looksLike: null } : opened;
}

/** A file with its rows, or why it is no list of facilities. Never throws for what stands in a file. */
export async function readFacilityFile(file: SourceFile, options: ReadOptions = {}): Promise<FacilityFile> {
  return readFacilityTables(await readTables(file), file, options);
}

/** The same of a file whose tables were read already. */
export function readFacilityTables(
  answer: TablesAnswer,
  file: Pick<SourceFile, 'name'>,
  options: ReadOptions = {},
): FacilityFile {
  const list = listName(file.name);
  const opened = openTables(answer, file, options);
  if (!('sheets' in opened)) return refusedFile(file, opened);
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
    municipalityCode: readings.find(({ municipalityCode }) => municipalityCode !== null)?.municipalityCode ?? null,
    rowCount: readings.reduce((sum, { rowCount }) => sum + rowCount, 0),
    rows: readings.flatMap(({ rows }) => rows),
    rejected: readings.flatMap(({ rejected }) => rejected),
    warnings: readings.flatMap(({ warnings }) => warnings),
  };
}

/** A file without rows, and why. */
export function refusedFile(
  { name }: Pick<SourceFile, 'name'>,
  { reason, looksLike }: Pick<Recognition, 'reason' | 'looksLike'>,
): FacilityFile {
  const nothing = { municipalityCode: null, rowCount: 0, rows: [], rejected: [], warnings: [] };
  return { file: name, list: listName(name), driver: null, reason, looksLike, ...nothing };
}

/** The sheets one driver reads: the driver of the first sheet that any reads. */
function openTables(
  answer: TablesAnswer,
  file: Pick<SourceFile, 'name'>,
  { mapping }: ReadOptions,
): Opened | Recognition {
  if (!answer.ok) return { driver: null, reason: answer.reason, looksLike: answer.looksLike };
  const context = { fileName: file.name, mapping: mapping ?? null };
  const drivers = mapping ? facilityDrivers.filter(({ id }) => id === 'building-ledger') : facilityDrivers;
  for (const driver of drivers) {
    const sheets = answer.tables.flatMap((table) => {
      const read = mapping || !otherListOf(table) ? driver.find(table, context) : null;
      return read ? [{ table, read }] : [];
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
