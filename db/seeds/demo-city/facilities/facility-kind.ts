import type { ManagementForm, Owner, Structure } from '#libs/asset';

/** How the number of facilities is split over the districts. */
export type Spread = 'people' | 'mixed' | 'even' | 'downtown' | 'rural';

/** What ground within a district a facility looks for. */
export type Siting =
  | 'people'
  | 'settled'
  | 'centre'
  | 'fringe'
  | 'shore'
  | 'hills'
  | 'port'
  | 'valley'
  | 'beside-school';

/** When facilities of a kind were built. */
export type Era = 'school' | 'housing' | 'hall' | 'nursery' | 'shed' | 'plant' | 'recent';

/** One kind of facility of the demo city: how many, where, how large, how built and how named. */
export interface FacilityKind {
  /** 小分類 as in libs/asset. */
  readonly smallCategory: string;
  readonly count: number;
  readonly poiCode: string | null;
  readonly owner: Owner;
  readonly department: string | null;
  /** Management forms, each as likely as the others; repeat one to make it likelier. */
  readonly managedBy: readonly ManagementForm[];
  readonly spread: Spread;
  readonly siting: Siting;
  /** Floor area of all buildings together in square metres, smallest and largest. */
  readonly floorAreaM2: readonly [number, number];
  readonly era: Era;
  readonly naming: FacilityNaming;
  readonly buildings: readonly BuildingPlan[];
  /** How readily the facility goes into the bundled-management contract, 0 = never. */
  readonly bundling: number;
}

/** "place + suffix", or one of some given names; kana in hiragana. */
export interface FacilityNaming {
  readonly suffix: readonly [name: string, kana: string];
  readonly prefix?: readonly [name: string, kana: string];
  /** Complete names that come before any made from a place. */
  readonly given?: readonly (readonly [name: string, kana: string])[];
  /** Whether the first in a district bears the district's name. */
  readonly districtFirst?: boolean;
  /** Whether 町 is left off the place's name (栄小学校, not 栄町小学校). */
  readonly shortPlace?: boolean;
}

/** One building, or several alike, of a facility. */
export interface BuildingPlan {
  readonly name: string;
  /** Share of the facility's floor area (shares need not sum to one), or square metres of each. */
  readonly share?: number;
  readonly areaM2?: readonly [number, number];
  /** How many of them, smallest and largest. */
  readonly count?: readonly [number, number];
  /** Probability that a facility has it. */
  readonly chance?: number;
  readonly structures: readonly Structure[];
  readonly storeys: readonly [number, number];
  /** Years after the facility's first building, smallest and largest. */
  readonly later?: readonly [number, number];
  readonly hosts?: readonly HostedFunction[];
}

/** Another purpose (機能) that a building of the kind may serve besides its own. */
export interface HostedFunction {
  readonly smallCategory: string;
  readonly chance: number;
  /** Share of the building's floor area, smallest and largest. */
  readonly share: readonly [number, number];
}
