import type { LonLat, ManagementForm, PropertyClass } from '#libs/asset';
import type { AssetRow } from './fixed-assets/asset-row.js';
import type { PlaceDoubt } from './read-place.js';
import type { BuildingRow, RejectedRow, RowWarning } from './facility-row.js';

/** A facility as its cells say it, before kind, owner and status are derived. */
export interface RawFacility {
  readonly cell: string;
  readonly placeCell: string | null;
  readonly placeDoubt: PlaceDoubt | null;
  readonly sheetRows: number;
  readonly sourceId: string | null;
  readonly name: string;
  readonly nameKana: string | null;
  readonly address: string | null;
  readonly location: LonLat | null;
  readonly poiCode: string | null;
  readonly note: string | null;
  readonly department: string | null;
  readonly managementForm: ManagementForm | null;
  readonly propertyClass: PropertyClass | null;
  /** Cells of kind, founder and operator columns. */
  readonly types: readonly string[];
  readonly url: string | null;
  readonly ownerWord: string | null;
  readonly statusWord: string | null;
  /** 大分類, 中分類, 小分類 as a ledger writes them. */
  readonly categoryWords: {
    readonly major: string | null;
    readonly middle: string | null;
    readonly small: string | null;
  };
  readonly attributes: Readonly<Record<string, string>>;
  readonly buildings: readonly BuildingRow[];
}

/** What a driver read from one table. */
export interface SheetReading {
  readonly rows: readonly RawFacility[];
  /** In a ledger of fixed assets, whose buildings are among the rows too. */
  readonly assets?: readonly AssetRow[];
  readonly rejected: readonly RejectedRow[];
  readonly warnings: readonly RowWarning[];
  /** Rows with data. */
  readonly rowCount: number;
  /** Six digits, where a column states them. */
  readonly municipalityCode: string | null;
}
