import type { MajorCategory } from './major-category.js';

/** Who owns a facility: 市 / 県 / 国 / 民間 / 不明. Only what the city owns enters its cost; unknown waits for a decision. */
export const owners = ['city', 'prefecture', 'nation', 'private', 'unknown'] as const;
export type Owner = (typeof owners)[number];

/** 開設 / 休止 / 廃止. */
export const facilityStatuses = ['open', 'suspended', 'closed'] as const;
export type FacilityStatus = (typeof facilityStatuses)[number];

/** 直営 / 指定管理 / 業務委託 / 貸付 / その他. */
export const managementForms = ['direct', 'designated', 'commissioned', 'leased', 'other'] as const;
export type ManagementForm = (typeof managementForms)[number];

/** 鉄筋コンクリート / 鉄骨鉄筋コンクリート / 鉄骨 / 軽量鉄骨 / 木造 / コンクリートブロック / その他. */
export const structures = ['RC', 'SRC', 'S', 'LGS', 'W', 'CB', 'other'] as const;
export type Structure = (typeof structures)[number];

/** 部位: the five parts of the MEXT condition survey, in its order (roof, outer wall, interior, electrical, mechanical). */
export const componentKinds = ['roof', 'outer-wall', 'interior', 'electrical', 'mechanical'] as const;
export type ComponentKind = (typeof componentKinds)[number];

/** What a defect can be reported of: the graded parts, and what nobody grades. */
export const reportedComponents = [...componentKinds, 'grounds', 'equipment', 'other'] as const;
export type ReportedComponent = (typeof reportedComponents)[number];

/** 大分類 / 中分類 / 小分類; major is one of the MIC thirteen, middle and small are the city's own words. Null = not known. */
export interface Category {
  readonly majorCategory: MajorCategory | null;
  readonly middleCategory: string | null;
  readonly smallCategory: string | null;
}

/** Degrees in JGD2011 (EPSG:6668), which the register stores as EPSG:4326. */
export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** 施設: what the city runs at one place; it may own several buildings. */
export interface Facility extends Category {
  readonly name: string;
  readonly nameKana: string | null;
  readonly address: string | null;
  readonly poiCode: string | null;
  readonly owner: Owner;
  readonly department: string | null;
  readonly managementForm: ManagementForm | null;
  readonly status: FacilityStatus;
  readonly location: LonLat | null;
}

/** 棟: floor area in square metres, built year as a fiscal year (April-March); null = not known. */
export interface Building {
  readonly name: string;
  readonly structure: Structure | null;
  readonly storeysAbove: number | null;
  readonly storeysBelow: number | null;
  readonly floorAreaM2: number | null;
  readonly builtFiscalYear: number | null;
}

/** 機能: what a building hosts (図書, 集会, 保育 ...) and the floor area it uses in square metres; null = not known. */
export interface BuildingFunction extends Category {
  readonly name: string;
  readonly floorAreaM2: number | null;
}

/** 部位: a part of a building and the fiscal year in which it was last renewed. */
export interface Component {
  readonly kind: ComponentKind;
  readonly name: string | null;
  readonly installedFiscalYear: number | null;
}
