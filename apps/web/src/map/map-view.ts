import { readBounds } from '#geo/spatial/bounds';
import { facilityStatuses, type MajorCategory, majorCategories, type Owner, owners } from '#libs/asset';
import { conditionColourings } from './condition-classes.js';
import { type MethodName, methodQuery, readMethod } from '../methods/method-name.js';

/** Where the map looks: degrees and zoom level; the map is never turned or tilted. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export const colourings = [
  'category',
  'age',
  'cost',
  'cost-per-user',
  'users',
  'estimated',
  ...conditionColourings,
] as const;
export type Colouring = (typeof colourings)[number];

/** Parts of the map a reader can switch off, and (from population on) those that are off at first. */
export const switchableLayers = [
  'baseMap',
  'landuse',
  'roads',
  'districts',
  'labels',
  'population',
  'land',
  'townPopulation',
  'schoolDistricts',
  'neighbourhoods',
  'localDistricts',
  'flood',
  'hazards',
  'shelters',
  'busStops',
  'otherShapes',
] as const;
export type SwitchableLayer = (typeof switchableLayers)[number];

export const missingInputs = ['floorArea', 'builtYear', 'location', 'category', 'owner', 'carriedEvent'] as const;
export type MissingInput = (typeof missingInputs)[number];

export const statusChoices = [...facilityStatuses, 'not-closed'] as const;
export type StatusChoice = (typeof statusChoices)[number];

/** Which facilities are meant; the same words as the API's filter. Null or '' = all. */
export interface FacilityFilter {
  readonly search: string;
  readonly category: MajorCategory | 'none' | null;
  readonly owner: Owner | null;
  readonly status: StatusChoice | null;
  readonly districtId: string | null;
  /** Fiscal year of the oldest building, both ends inclusive. */
  readonly builtFrom: number | null;
  readonly builtTo: number | null;
  /** Marked for bundled management (包括施設管理). */
  readonly bundled: 'true' | 'false' | null;
  /** Only those in the reader's charge. */
  readonly own: 'true' | null;
  /** Only facilities that lack this input. */
  readonly missing: MissingInput | null;
  /** Only facilities in this box: west,south,east,north in degrees. */
  readonly bbox: string | null;
}

/** Everything that decides what the map shows: the share link, and later the story step and the print page. */
export interface MapView {
  /** Null = the whole city. */
  readonly camera: Camera | null;
  readonly colourBy: Colouring;
  /** By which the costs of map, chart and figures are computed. */
  readonly method: MethodName;
  /** Null = the first year of the forecast. */
  readonly fiscalYear: number | null;
  readonly layers: ReadonlySet<SwitchableLayer>;
  readonly selection: string | null;
  readonly filter: FacilityFilter;
}

export const everyFacility: FacilityFilter = {
  search: '',
  category: null,
  owner: null,
  status: null,
  districtId: null,
  builtFrom: null,
  builtTo: null,
  bundled: null,
  own: null,
  missing: null,
  bbox: null,
};

const initialLayers: ReadonlySet<SwitchableLayer> = new Set(['baseMap', 'landuse', 'roads', 'districts', 'labels']);

export const initialView: MapView = {
  camera: null,
  colourBy: 'category',
  method: 'mic',
  fiscalYear: null,
  layers: initialLayers,
  selection: null,
  filter: everyFacility,
};

/** The view as search parameters; what is as in the beginning is left out. */
export function writeView(view: MapView): URLSearchParams {
  const { camera, filter } = view;
  const entries: readonly (readonly [string, string | number | null])[] = [
    ['at', camera && [camera.lon.toFixed(5), camera.lat.toFixed(5), camera.zoom.toFixed(2)].join(',')],
    ['by', view.colourBy === initialView.colourBy ? null : view.colourBy],
    ['method', methodQuery(view.method).method ?? null],
    ['year', view.fiscalYear],
    ['layers', sameLayers(view.layers, initialLayers) ? null : writeLayers(view.layers)],
    ['facility', view.selection],
    ...writeFilter(filter),
  ];
  const parameters = new URLSearchParams();
  for (const [key, value] of entries) if (value !== null && value !== '') parameters.set(key, String(value));
  return parameters;
}

/** The filter's own parameters, which the list's address and the API's query share. */
export function writeFilter(filter: FacilityFilter): readonly (readonly [string, string | number | null])[] {
  return [
    ['search', filter.search],
    ['category', filter.category],
    ['owner', filter.owner],
    ['status', filter.status],
    ['districtId', filter.districtId],
    ['builtFrom', filter.builtFrom],
    ['builtTo', filter.builtTo],
    ['bundled', filter.bundled],
    ['own', filter.own],
    ['missing', filter.missing],
    ['bbox', filter.bbox],
  ];
}

/** The view of an address; what cannot be read counts as not given. */
export function readView(parameters: URLSearchParams): MapView {
  return {
    camera: readCamera(parameters.get('at')),
    colourBy: oneOf(colourings, parameters.get('by')) ?? initialView.colourBy,
    method: readMethod(parameters),
    fiscalYear: readInteger(parameters.get('year')),
    layers: readLayers(parameters.get('layers')),
    selection: parameters.get('facility') || null,
    filter: readFilter(parameters),
  };
}

/** The filter of an address or of a list's query. */
export function readFilter(parameters: URLSearchParams): FacilityFilter {
  return {
    search: parameters.get('search') ?? '',
    category: oneOf([...majorCategories, 'none'] as const, parameters.get('category')),
    owner: oneOf(owners, parameters.get('owner')),
    status: oneOf(statusChoices, parameters.get('status')),
    districtId: parameters.get('districtId') || null,
    builtFrom: readInteger(parameters.get('builtFrom')),
    builtTo: readInteger(parameters.get('builtTo')),
    bundled: oneOf(['true', 'false'] as const, parameters.get('bundled')),
    own: oneOf(['true'] as const, parameters.get('own')),
    missing: oneOf(missingInputs, parameters.get('missing')),
    bbox: readBox(parameters.get('bbox')),
  };
}

const readBox = (text: string | null): string | null => (text !== null && readBounds(text) ? text : null);

/** Whether the filter lets everything through. */
export const isEveryFacility = (filter: FacilityFilter): boolean =>
  writeFilter(filter).every(([, value]) => value === null || value === '');

function readCamera(text: string | null): Camera | null {
  const [lon, lat, zoom, ...rest] = (text ?? '')
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (lon === undefined || lat === undefined || zoom === undefined || rest.length > 0) return null;
  const inRange = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24;
  return inRange ? { lon, lat, zoom } : null;
}

function readInteger(text: string | null): number | null {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/** "none" stands for no layer at all, because an empty parameter reads as none given. */
const writeLayers = (layers: ReadonlySet<SwitchableLayer>): string =>
  switchableLayers.filter((layer) => layers.has(layer)).join(',') || 'none';

function readLayers(text: string | null): ReadonlySet<SwitchableLayer> {
  if (text === null) return initialLayers;
  const named = text.split(',');
  return new Set(switchableLayers.filter((layer) => named.includes(layer)));
}

const sameLayers = (a: ReadonlySet<SwitchableLayer>, b: ReadonlySet<SwitchableLayer>): boolean =>
  switchableLayers.every((layer) => a.has(layer) === b.has(layer));

function oneOf<T extends string>(allowed: readonly T[], text: string | null): T | null {
  return allowed.find((candidate) => candidate === text) ?? null;
}
