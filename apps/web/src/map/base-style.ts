import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { ground, populationClasses } from './ground.js';
import type { SwitchableLayer } from './map-view.js';

/** A layer of the city that has tiles, as the API's map manifest names it. */
export interface TileLayer {
  readonly key: string;
  readonly version: number;
  readonly source: string;
}

/** A drawn layer and the tile layer it reads; `switchedBy` names the reader's switch that hides it. */
interface BaseLayer {
  readonly from: string;
  readonly switchedBy?: SwitchableLayer;
  readonly drawn: LayerSpecification;
}

type Draft = LayerSpecification extends infer L
  ? L extends { source: string }
    ? Omit<L, 'source' | 'source-layer'>
    : never
  : never;

const on = (from: string, drawn: Draft, switchedBy?: SwitchableLayer): BaseLayer => ({
  from,
  ...(switchedBy && { switchedBy }),
  drawn: { ...drawn, source: from, 'source-layer': from } as LayerSpecification,
});

const kindIs = (...kinds: readonly string[]): ExpressionSpecification => [
  'match',
  ['get', 'kind'],
  [...kinds],
  true,
  false,
];
const byZoom = (...stops: readonly number[]): ExpressionSpecification =>
  ['interpolate', ['exponential', 1.5], ['zoom'], ...stops] as unknown as ExpressionSpecification;

const landuseColour: ExpressionSpecification = [
  'match',
  ['get', 'kind'],
  ['forest'],
  ground.forest,
  ['farmland', 'paddy'],
  ground.farmland,
  ['urban', 'residential', 'commercial'],
  ground.urban,
  ['industrial', 'harbour'],
  ground.industrial,
  ['park'],
  ground.park,
  ['beach'],
  ground.beach,
  'rgba(0,0,0,0)',
];

/** Residents of the shown year; the style's global state `populationYear` names it, such as "y2040". */
const residents: ExpressionSpecification = [
  'coalesce',
  ['to-number', ['get', ['to-string', ['global-state', 'populationYear']]]],
  0,
];

const populationColour = [
  'step',
  residents,
  'rgba(0,0,0,0)',
  ...populationClasses.flatMap(({ from, colour }) => [from, colour]),
] as unknown as ExpressionSpecification;

/** The base map from below to above, without what the city has no tiles for. */
const areas: readonly BaseLayer[] = [
  on('boundary', { id: 'city-paper', type: 'fill', paint: { 'fill-color': ground.paper } }),
  on(
    'landuse',
    { id: 'landuse', type: 'fill', paint: { 'fill-color': landuseColour, 'fill-antialias': false } },
    'landuse',
  ),
  on(
    'terrain',
    {
      id: 'terrain',
      type: 'fill',
      paint: { 'fill-color': ground.relief, 'fill-opacity': 0.06, 'fill-antialias': false },
    },
    'landuse',
  ),
  on('sea', { id: 'sea', type: 'fill', paint: { 'fill-color': ground.sea } }),
  on('sea', {
    id: 'shore',
    type: 'line',
    paint: { 'line-color': ground.shore, 'line-width': byZoom(8, 0.6, 14, 1.4) },
  }),
  on('lake', { id: 'lake', type: 'fill', paint: { 'fill-color': ground.water, 'fill-outline-color': ground.shore } }),
  on('river', {
    id: 'river',
    type: 'line',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': ground.water, 'line-width': byZoom(8, 0.7, 12, 2, 16, 10) },
  }),
  on(
    'population',
    {
      id: 'population',
      type: 'fill',
      paint: { 'fill-color': populationColour, 'fill-opacity': 0.78, 'fill-antialias': false },
    },
    'population',
  ),
];

const lines: readonly BaseLayer[] = [
  on(
    'district',
    {
      id: 'district',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ground.district, 'line-width': byZoom(8, 0.5, 14, 1.2), 'line-dasharray': [3, 2.5] },
    },
    'districts',
  ),
  road('road-casing', ground.roadCasing, 1),
  road('road-body', ground.road, 0),
  on('railway', {
    id: 'railway',
    type: 'line',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': ground.railway, 'line-width': byZoom(8, 0.8, 14, 2) },
  }),
  on('railway', {
    id: 'railway-gaps',
    type: 'line',
    minzoom: 10,
    paint: { 'line-color': ground.halo, 'line-width': byZoom(10, 0.6, 14, 1.1), 'line-dasharray': [6, 6] },
  }),
  on('boundary', {
    id: 'boundary-glow',
    type: 'line',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': ground.boundary, 'line-opacity': 0.14, 'line-width': byZoom(8, 4, 14, 9) },
  }),
  on('boundary', {
    id: 'boundary',
    type: 'line',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': ground.boundary, 'line-width': byZoom(8, 0.9, 14, 1.8) },
  }),
];

function road(id: string, colour: string, casing: 0 | 1): BaseLayer {
  const width = (main: number, minor: number): ExpressionSpecification => [
    'match',
    ['get', 'kind'],
    ['motorway', 'national', 'trunk'],
    main + casing * 1.4,
    minor + casing * 1.2,
  ];
  return on(
    'road',
    {
      id,
      type: 'line',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color':
          casing === 1
            ? colour
            : ['match', ['get', 'kind'], ['motorway'], ground.motorway, ['national', 'trunk'], ground.mainRoad, colour],
        'line-width': [
          'interpolate',
          ['exponential', 1.5],
          ['zoom'],
          8,
          width(0.9, 0.25),
          12,
          width(2.6, 1.1),
          16,
          width(10, 6),
        ],
      },
    },
    'roads',
  );
}

const nameIn = (language: 'ja' | 'en'): ExpressionSpecification =>
  language === 'en' ? ['coalesce', ['get', 'nameEn'], ['get', 'name'], ''] : ['coalesce', ['get', 'name'], ''];

const labels = (language: 'ja' | 'en'): readonly BaseLayer[] => [
  on(
    'station',
    {
      id: 'station',
      type: 'circle',
      minzoom: 10,
      paint: {
        'circle-radius': 2.6,
        'circle-color': ground.halo,
        'circle-stroke-color': ground.railway,
        'circle-stroke-width': 1.2,
      },
    },
    'labels',
  ),
  on(
    'station',
    {
      id: 'station-name',
      type: 'symbol',
      minzoom: 11.5,
      layout: { 'text-field': nameIn(language), 'text-size': 11, 'text-offset': [0, 0.9], 'text-anchor': 'top' },
      paint: { 'text-color': ground.label, 'text-halo-color': ground.halo, 'text-halo-width': 1.4 },
    },
    'labels',
  ),
  on(
    'label',
    {
      id: 'water-name',
      type: 'symbol',
      filter: kindIs('sea', 'river', 'lake', 'bay'),
      layout: { 'text-field': nameIn(language), 'text-size': 13, 'text-letter-spacing': 0.3 },
      paint: { 'text-color': ground.waterLabel, 'text-halo-color': ground.sea, 'text-halo-width': 1 },
    },
    'labels',
  ),
  on(
    'label',
    {
      id: 'place-name',
      type: 'symbol',
      filter: ['!', kindIs('sea', 'river', 'lake', 'bay')],
      layout: {
        'text-field': nameIn(language),
        'text-size': byZoom(8, 12, 12, 16),
        'text-letter-spacing': 0.14,
        'text-max-width': 9,
      },
      paint: { 'text-color': ground.districtLabel, 'text-halo-color': ground.halo, 'text-halo-width': 1.8 },
    },
    'labels',
  ),
];

/** The layers below the facilities that this city has tiles for. */
export const groundLayers = (available: ReadonlySet<string>): readonly BaseLayer[] =>
  [...areas, ...lines].filter(({ from }) => available.has(from));

/** The names above the facilities. */
export const labelLayers = (available: ReadonlySet<string>, language: 'ja' | 'en'): readonly BaseLayer[] =>
  labels(language).filter(({ from }) => available.has(from));
