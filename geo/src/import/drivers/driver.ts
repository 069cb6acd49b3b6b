import type { Wording } from '#libs/asset';
import type { Columns, Header } from '../header.js';
import type { SheetReading } from '../raw-facility.js';
import type { Table } from '../reading/table.js';
import type { MappedField } from '../columns/mapped-fields.js';

/** A header and its columns as a person has said them. */
export interface MappedColumns {
  readonly header: Header;
  readonly columns: Columns<MappedField>;
}

/** What a driver may look at besides the table. */
export interface DriverContext {
  readonly fileName: string;
  /** Null where nobody has said which column is what. */
  readonly mapped: MappedColumns | null;
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
