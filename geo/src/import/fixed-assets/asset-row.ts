import type { PropertyClass } from '#libs/asset';

/** What an asset is to the register: a building, what is fixed in one (建物附属設備), land, or what grows on it (立木竹). */
export type AssetClass = 'building' | 'equipment' | 'land' | 'timber';

/** What 固定資産台帳 says of one asset; days as YYYY-MM-DD, whole yen of 0 and more; null = not stated. */
export interface AssetValues {
  /** 勘定科目, as written. */
  readonly account: string;
  readonly name: string;
  readonly acquiredOn: string | null;
  readonly inServiceOn: string | null;
  readonly usefulLifeYears: number | null;
  readonly acquisitionYen: number | null;
  readonly accumulatedDepreciationYen: number | null;
  readonly bookValueYen: number | null;
  /** The day the amounts are of. */
  readonly fiscalYearEnd: string | null;
  /** 除却・売却; null = the city has it. */
  readonly disposedOn: string | null;
  /** Columns this project has no field for, by their header. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** 財産番号 and 枝番 (blank where there is none): together the name of an asset. */
export interface AssetKey {
  readonly number: string;
  readonly branch: string;
}

/** One asset of a ledger. */
export interface AssetRow extends AssetKey {
  /** Address of its name, by which a decision names it. */
  readonly cell: string;
  readonly assetClass: AssetClass;
  /** Names its facility may bear, the likeliest first. */
  readonly facilityNames: readonly string[];
  readonly address: string | null;
  /** Of a standing building: the cell of its facility's row, and the key of the building in it. */
  readonly building: { readonly facilityCell: string; readonly key: string } | null;
  readonly subjectName: string;
  readonly areaM2: number | null;
  readonly landCategory: string | null;
  readonly propertyClass: PropertyClass | null;
  readonly gained: 'acquisition' | 'construction';
  readonly lost: 'disposal' | 'demolition';
  readonly values: AssetValues;
}

/** An asset of the register. */
export interface ExistingAsset extends AssetValues, AssetKey {
  readonly id: string;
  readonly version: number;
  readonly facilityId: string | null;
  readonly buildingId: string | null;
}

/** What a ledger says of a lot (筆). */
export interface ParcelValues {
  readonly lotNumber: string;
  readonly areaM2: number | null;
  readonly landCategory: string | null;
  readonly propertyClass: PropertyClass | null;
  readonly assetNumber: string | null;
}

/** A lot of the register. */
export interface ExistingParcel extends ParcelValues {
  readonly id: string;
  readonly version: number;
  readonly facilityId: string | null;
}

/** What of the register a ledger of fixed assets is compared with. */
export interface ExistingProperty {
  readonly assets: readonly ExistingAsset[];
  readonly parcels: readonly ExistingParcel[];
  /** Ids of buildings and lots whose acquisition or construction is recorded as an event. */
  readonly gainedIds: readonly string[];
}

/** 財産番号-枝番, as it stands at buildings and lots. */
export function assetLabel({ number, branch }: AssetKey): string {
  return branch === '' ? number : `${number}-${branch}`;
}
