import type {
  Category,
  FacilityStatus,
  LonLat,
  ManagementForm,
  Owner,
  PropertyClass,
  SeismicStandard,
  SeismicWork,
  Structure,
  Wording,
} from '#libs/asset';
import type { AssetRow } from './fixed-assets/asset-row.js';
import type { OperationRow } from './operations/operation-row.js';
import type { PlaceDoubt } from './read-place.js';
import type { RegisterEdits } from './register-workbook/register-edits.js';
import type { ResidentsRow } from './residents/residents-row.js';

/** What an import knows or records of a facility; null, 'unknown' and an empty record mean that nothing is known. */
export interface FacilityValues extends Category {
  readonly name: string;
  readonly nameKana: string | null;
  readonly address: string | null;
  readonly location: LonLat | null;
  readonly poiCode: string | null;
  /** The rule that gave the category (`describeCategoryReason` puts it in words). */
  readonly categoryReason: string | null;
  readonly owner: Owner;
  /** The rule that gave the owner (`describeOwnerReason` puts it in words). */
  readonly ownerReason: string | null;
  readonly status: FacilityStatus;
  readonly department: string | null;
  readonly managementForm: ManagementForm | null;
  readonly propertyClass: PropertyClass | null;
  readonly note: string | null;
  /** Columns this project has no field for, by their header. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a ledger says of one building. */
export interface BuildingValues {
  readonly name: string;
  readonly structure: Structure | null;
  readonly storeysAbove: number | null;
  readonly storeysBelow: number | null;
  readonly floorAreaM2: number | null;
  readonly builtFiscalYear: number | null;
  readonly seismicStandard: SeismicStandard | null;
  readonly seismicDiagnosis: SeismicWork | null;
  readonly seismicReinforcement: SeismicWork | null;
  readonly reinforcedFiscalYear: number | null;
  readonly concreteStrengthNPerMm2: number | null;
  readonly assetNumber: string | null;
  readonly realEstateId: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A building of a ledger; the key finds it again within its facility in the next edition (棟番号, else name and position). */
export interface BuildingRow extends BuildingValues {
  readonly cell: string;
  readonly key: string;
}

/** A facility as a file states it: one row of a list, all rows of a facility in a ledger. */
export interface FacilityRow extends FacilityValues {
  /** Address of its name. */
  readonly cell: string;
  /** Address of its latitude, null where no place is given. */
  readonly placeCell: string | null;
  /** Why the place cannot be meant as it is stated. */
  readonly placeDoubt?: PlaceDoubt | null;
  /** Rows of the file it stands for. */
  readonly sheetRows: number;
  /** Within a source an id always means the same facility. */
  readonly source: string;
  readonly sourceId: string | null;
  readonly buildings: readonly BuildingRow[];
}

/** A row that cannot be used, with the cell that is the cause and what can be told of the facility. */
export interface RejectedRow {
  readonly cell: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly reason: Wording;
}

/** Something a person should look at although the row is used; without a cell (blank) it is about the whole file. */
export interface RowWarning {
  readonly cell: string;
  readonly reason: Wording;
}

/** A file as far as it was understood: rows of facilities, or (driver null) why it is no list of facilities and what it looks like. */
export interface FacilityFile {
  readonly file: string;
  /** The name of the list without date and extension; the next edition of the list bears it too. */
  readonly list: string;
  readonly driver: string | null;
  readonly reason: Wording | null;
  readonly looksLike: Wording | null;
  /** Six digits, where a column states them. */
  readonly municipalityCode: string | null;
  /** Rows with data, used or not. */
  readonly rowCount: number;
  readonly rows: readonly FacilityRow[];
  /** Yearly records, in a file that has these instead of facilities. */
  readonly operations: readonly OperationRow[];
  /** Assets, in a ledger of these; standing buildings among them are in `rows` too. */
  readonly assets?: readonly AssetRow[];
  /** Residents of the city by year, in a file that has these instead of facilities. */
  readonly residents?: readonly ResidentsRow[];
  /** What came back in a register that was exported from here. */
  readonly edits?: RegisterEdits;
  readonly rejected: readonly RejectedRow[];
  readonly warnings: readonly RowWarning[];
}
