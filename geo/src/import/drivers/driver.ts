import type { Wording } from '#libs/asset';
import type { SheetReading } from '../raw-facility.js';
import type { Table } from '../reading/table.js';

/** Header by field, given by a person who says which column is what. */
export type ColumnMapping = Readonly<Record<string, string>>;

/** What a driver may look at besides the table. */
export interface DriverContext {
  readonly fileName: string;
  readonly mapping: ColumnMapping | null;
}

/** Reads the table it was found in. */
export type SheetReader = () => SheetReading;

/** One source format. Adding one is a file here and a line in `facility-drivers.ts`. */
export interface Driver {
  readonly id: string;
  readonly name: Wording;
  /** A list is a ledger when what stands in it is the municipality's. */
  readonly ledger: boolean;
  /** The reader of a table in this format, or null when it is in another. */
  readonly find: (table: Table, context: DriverContext) => SheetReader | null;
  /** Within which ids are unique: a whole municipality's publications, or one list. */
  readonly sourceOf: (list: string, municipalityCode: string | null) => string;
}
