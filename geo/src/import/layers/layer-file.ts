import type { Wording } from '#libs/asset';
import type { Geometry } from 'geojson';
import type { RejectedRow, RowWarning } from '../facility-row.js';
import type { Mappings } from '../columns/column-mapping.js';
import type { OfferedSheet } from '../columns/offer-columns.js';
import type { LayerKind } from './layer-kind.js';

/** Columns of a feature as its file has them. */
export type Attributes = Readonly<Record<string, unknown>>;

/** What the map draws of a feature. */
export type Drawn = Readonly<Record<string, string | number | boolean | null>>;

/** A feature before its geometry is understood; `#12` = the twelfth. */
export interface RawFeature {
  readonly cell: string;
  readonly geometry: unknown;
  readonly attributes: Attributes;
}

/** One shape as a file states it, in degrees. */
export interface LayerRow {
  /** `#12` = the twelfth feature; in a table the address of its name. */
  readonly cell: string;
  /** The cell to look at where its place is in doubt. */
  readonly placeCell: string;
  /** Finds the feature again in the next edition; unique in the file. */
  readonly key: string;
  readonly name: string | null;
  /** Five or six digits, where a column states them. */
  readonly municipalityCode: string | null;
  readonly geometry: Exclude<Geometry, { type: 'GeometryCollection' }>;
  readonly drawn: Drawn;
  readonly attributes: Attributes;
  /** Of all the above that is stored. */
  readonly digest: string;
}

/** A file that is a layer of the map. */
export interface LayerFile {
  readonly layer: LayerKind;
  readonly file: string;
  /** The name without date and extension; the next edition of the list bears it too. */
  readonly list: string;
  readonly format: 'geojson' | 'shapefile' | 'table';
  /** Features with and without use. */
  readonly rowCount: number;
  /** Features that are part of another's shape: cells of a mesh whose residents are published with a neighbour's. */
  readonly joined?: number;
  readonly rows: readonly LayerRow[];
  readonly rejected: readonly RejectedRow[];
  readonly warnings: readonly RowWarning[];
  /** The mapping it was read by, where somebody has said what its columns are, and what may be said instead. */
  readonly mappings?: Mappings;
  readonly offered?: readonly OfferedSheet[];
}

/** Why a document that looks like a layer is none. */
export interface LayerRefusal {
  readonly ok: false;
  readonly reason: Wording;
  /** A person can mend it by telling a year. */
  readonly asksYear?: boolean;
}
