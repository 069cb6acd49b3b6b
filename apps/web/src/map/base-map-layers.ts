import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { byZoom } from './base-layer.js';
import { ground } from './ground.js';

/** What an administrator has put below the map: an archive of this server, or image tiles of another. */
export interface BaseMapTiles {
  readonly kind: 'pmtiles' | 'tiles';
  /** Absolute address of the archive, or of tiles with {z}, {x} and {y}. */
  readonly url: string;
  readonly tileType: 'mvt' | 'png' | 'jpeg' | 'webp' | 'avif';
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly attribution: string;
  /** Names of the layers in vector tiles. */
  readonly vectorLayers: readonly string[];
}

/** Protocol and source id of the base map. */
export const archiveProtocol = 'pmtiles';
export const baseMapSource = 'base-map';

/** Image tiles are so many px wide. */
const imageTilePx = 256;

export function baseMapSourceOf({
  kind,
  url,
  tileType,
  minZoom,
  maxZoom,
  attribution,
}: BaseMapTiles): SourceSpecification {
  const common = {
    minzoom: minZoom,
    maxzoom: maxZoom,
    ...(attribution !== '' && { attribution: asText(attribution) }),
  };
  // Tiles are named, not the archive: the library would ask for a description of it first.
  const tiles = [kind === 'pmtiles' ? `${archiveProtocol}://${url}/{z}/{x}/{y}` : url];
  return tileType === 'mvt'
    ? { type: 'vector', tiles, ...common }
    : { type: 'raster', tiles, tileSize: imageTilePx, ...common };
}

/** The map library reads a source as HTML; what somebody typed, or a file is called, is text. */
export const asText = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Image tiles as they are; of vector tiles the layers that are known by name, and thin lines for the others. */
export function baseMapLayers({ tileType, vectorLayers }: BaseMapTiles): readonly LayerSpecification[] {
  if (tileType !== 'mvt') return [{ id: 'base-map', type: 'raster', source: baseMapSource }];
  const named = knownLayers.filter(({ 'source-layer': name }) => vectorLayers.includes(String(name)));
  const others = vectorLayers.filter((name) => !namedLayers.has(name)).map(thinLines);
  return [...named, ...others];
}

interface KnownLayer {
  readonly names: readonly string[];
  readonly drawn: (name: string) => VectorLayer;
}

type VectorLayer = Extract<LayerSpecification, { type: 'fill' | 'line' }>;

const filled = (name: string, colour: string, opacity: number | ExpressionSpecification = 1): VectorLayer => ({
  id: `base-map-${name}`,
  type: 'fill',
  source: baseMapSource,
  'source-layer': name,
  filter: ['==', ['geometry-type'], 'Polygon'],
  paint: { 'fill-color': colour, 'fill-opacity': opacity },
});

const lined = (name: string, colour: string, width: number | ExpressionSpecification): VectorLayer => ({
  id: `base-map-${name}`,
  type: 'line',
  source: baseMapSource,
  'source-layer': name,
  layout: { 'line-cap': 'round', 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': width },
});

/** Layers of the schemas of Protomaps and of OpenMapTiles, from below to above, in the quiet colours of the city's own ground. */
const known: readonly KnownLayer[] = [
  { names: ['earth'], drawn: (name) => filled(name, ground.paper) },
  { names: ['landcover', 'landuse', 'natural', 'park'], drawn: (name) => filled(name, ground.forest, 0.6) },
  { names: ['water'], drawn: (name) => filled(name, ground.water) },
  { names: ['physical_line', 'waterway'], drawn: (name) => lined(name, ground.water, byZoom(8, 0.6, 16, 3)) },
  { names: ['boundaries', 'boundary'], drawn: (name) => lined(name, ground.boundary, 0.6) },
  { names: ['transit'], drawn: (name) => lined(name, ground.railway, byZoom(8, 0.5, 16, 2)) },
  { names: ['roads', 'transportation'], drawn: (name) => lined(name, ground.roadCasing, byZoom(8, 0.5, 12, 1, 16, 5)) },
  { names: ['buildings', 'building'], drawn: (name) => filled(name, ground.industrial, byZoom(13, 0.4, 16, 0.9)) },
];

const knownLayers = known.flatMap(({ names, drawn }) => names.map(drawn));

/** Names and places are left to the city's own labels: text needs fonts that only those bring along. */
const unseenLayers = [
  'places',
  'place',
  'pois',
  'poi',
  'transportation_name',
  'water_name',
  'housenumber',
  'mountain_peak',
  'aerodrome_label',
];

const namedLayers: ReadonlySet<string> = new Set([...known.flatMap(({ names }) => names), ...unseenLayers]);

const thinLines = (name: string): LayerSpecification => lined(name, ground.roadCasing, 0.8);
