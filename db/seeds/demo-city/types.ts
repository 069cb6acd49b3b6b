import type { Building, BuildingFunction, Component, Facility } from '#libs/asset';
import type { DemoOperationYear } from './operations/types.js';
import type { DemoProperty } from './property/types.js';

/** Everything generated for the demo city: plain data, the same for the same seed. All of it is fictional. */
export interface DemoCity {
  readonly seed: number;
  readonly municipality: DemoMunicipality;
  /** Thirteen districts that tile the city's land exactly. */
  readonly districts: readonly DemoDistrict[];
  /** Layers of the map from below to above. */
  readonly layers: readonly DemoLayer[];
  readonly populationCells: readonly DemoPopulationCell[];
  readonly facilities: readonly DemoFacility[];
  readonly property: DemoProperty;
  readonly operations: readonly DemoOperationYear[];
}

export interface DemoMunicipality {
  /** Six digits with a valid check digit, of a prefecture number that does not exist. */
  readonly code: string;
  readonly name: string;
  readonly nameKana: string;
  readonly nameEn: string;
  readonly fictional: true;
  readonly boundary: MultiPolygonGeometry;
  /** Residents every fifth year from 2020 to 2060. */
  readonly population: readonly { readonly year: number; readonly residents: number }[];
  /** Yen a year the city can spend on renewing its buildings. */
  readonly availableYen: number;
  readonly availableFiscalYear: number;
}

export interface DemoDistrict {
  readonly id: string;
  readonly name: string;
  readonly nameKana: string;
  readonly nameEn: string;
  readonly boundary: MultiPolygonGeometry;
}

/** Residents of a 250 m cell (JIS X 0410, ten digits); the cells sum to the city's population in each year. */
export interface DemoPopulationCell {
  readonly meshCode: string;
  readonly residents: Readonly<Record<'2020' | '2040' | '2060', number>>;
}

export interface DemoFacility extends Facility {
  readonly id: string;
  readonly districtId: string;
  /** Marked for bundled management (包括施設管理). */
  readonly bundledManagement: boolean;
  readonly buildings: readonly DemoBuilding[];
}

export interface DemoBuilding extends Building {
  readonly id: string;
  /** Empty where the building serves its facility's purpose only. */
  readonly functions: readonly DemoBuildingFunction[];
  readonly components: readonly DemoComponent[];
}

export interface DemoBuildingFunction extends BuildingFunction {
  readonly id: string;
}

export interface DemoComponent extends Component {
  readonly id: string;
}

/**
 * Keys of the layers. `kind` in a feature's properties says what it is:
 * sea (sea) · depth (depth; fromM) · landuse (forest, farmland, urban, urban-core, industrial, beach) ·
 * terrain (elevation; fromM) · relief (shade, light; level 1 to 3) · lake (reservoir, river-surface) ·
 * river (river, tributary; widthM) · road (motorway, trunk, primary, secondary, local, street) · ferry (ferry) ·
 * railway (main, branch) · station (station) · harbour (breakwater) ·
 * label (city, district, town, sea, bay, river, lake, mountain, island, cape).
 */
export type DemoLayerKey =
  | 'sea'
  | 'depth'
  | 'landuse'
  | 'terrain'
  | 'relief'
  | 'lake'
  | 'river'
  | 'harbour'
  | 'road'
  | 'ferry'
  | 'railway'
  | 'station'
  | 'label';

export interface DemoLayer {
  readonly key: DemoLayerKey;
  readonly kind: 'polygon' | 'line' | 'point';
  readonly features: readonly DemoFeature[];
}

export interface DemoFeature {
  readonly geometry: Geometry;
  readonly properties: FeatureProperties;
}

/** `rank` 0 is the most important; below `minZoom` the feature is better left out. */
export interface FeatureProperties {
  readonly kind: string;
  readonly name?: string;
  readonly nameKana?: string;
  readonly nameEn?: string;
  readonly rank?: number;
  readonly minZoom?: number;
  readonly widthM?: number;
  readonly fromM?: number;
  readonly level?: number;
}

/** Longitude and latitude in degrees (EPSG:4326). */
export type Position = [lon: number, lat: number];

export interface PointGeometry {
  readonly type: 'Point';
  readonly coordinates: Position;
}

export interface LineStringGeometry {
  readonly type: 'LineString';
  readonly coordinates: Position[];
}

export interface PolygonGeometry {
  readonly type: 'Polygon';
  readonly coordinates: Position[][];
}

export interface MultiPolygonGeometry {
  readonly type: 'MultiPolygon';
  readonly coordinates: Position[][][];
}

export type Geometry = PointGeometry | LineStringGeometry | PolygonGeometry | MultiPolygonGeometry;
