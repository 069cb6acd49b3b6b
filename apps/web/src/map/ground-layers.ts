import type { ExpressionSpecification } from 'maplibre-gl';
import { type BaseLayer, byZoom, drawnFrom, kindIs } from './base-layer.js';
import { ground, populationClasses } from './ground.js';

const landuseColour: ExpressionSpecification = [
  'match',
  ['get', 'kind'],
  'forest',
  ground.forest,
  'farmland',
  ground.farmland,
  'urban',
  ground.urban,
  'urban-core',
  ground.urbanCore,
  'industrial',
  ground.industrial,
  'beach',
  ground.beach,
  'rgba(0,0,0,0)',
];

/** Residents of the shown year; the style's global state `populationYear` names the property, such as "y2040". */
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

const plain = { 'fill-antialias': false } as const;

/** The city on paper lighter than what surrounds it. */
export const cityPaper = drawnFrom('boundary', {
  id: 'city-paper',
  type: 'fill',
  paint: { 'fill-color': ground.paper },
});

/** Land and water, from below to above; the city's border lies under the sea, whose shore has a line of its own. */
export const groundLayers: readonly BaseLayer[] = [
  drawnFrom('landuse', { id: 'landuse', type: 'fill', paint: { ...plain, 'fill-color': landuseColour } }, 'landuse'),
  drawnFrom(
    'terrain',
    { id: 'terrain', type: 'fill', paint: { ...plain, 'fill-color': ground.highland, 'fill-opacity': 0.055 } },
    'landuse',
  ),
  drawnFrom(
    'relief',
    {
      id: 'relief-shade',
      type: 'fill',
      filter: kindIs('shade'),
      paint: { ...plain, 'fill-color': ground.shade, 'fill-opacity': byZoom(8, 0.062, 13, 0.045) },
    },
    'landuse',
  ),
  drawnFrom(
    'relief',
    {
      id: 'relief-light',
      type: 'fill',
      filter: kindIs('light'),
      paint: { ...plain, 'fill-color': ground.light, 'fill-opacity': byZoom(8, 0.2, 13, 0.14) },
    },
    'landuse',
  ),
  drawnFrom('river', {
    id: 'river',
    type: 'line',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': ground.water, 'line-width': riverWidth() },
  }),
  drawnFrom('lake', {
    id: 'lake',
    type: 'fill',
    paint: { 'fill-color': ground.water, 'fill-outline-color': ground.shore },
  }),
  drawnFrom('boundary', {
    id: 'boundary-glow',
    type: 'line',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': ground.boundary, 'line-opacity': 0.13, 'line-width': byZoom(8, 5, 14, 10) },
  }),
  drawnFrom('boundary', {
    id: 'boundary',
    type: 'line',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': ground.boundary, 'line-width': byZoom(8, 0.9, 14, 1.8) },
  }),
  drawnFrom('sea', { id: 'sea', type: 'fill', paint: { 'fill-color': ground.sea } }),
  drawnFrom('depth', {
    id: 'depth',
    type: 'fill',
    paint: { ...plain, 'fill-color': ground.deepSea, 'fill-opacity': 0.3 },
  }),
  drawnFrom('sea', {
    id: 'shore-glow',
    type: 'line',
    paint: { 'line-color': '#ffffff', 'line-opacity': 0.35, 'line-width': byZoom(8, 3, 14, 9), 'line-blur': 2 },
  }),
  drawnFrom('sea', {
    id: 'shore',
    type: 'line',
    paint: { 'line-color': ground.shore, 'line-width': byZoom(8, 0.7, 14, 1.4) },
  }),
  drawnFrom(
    'population',
    { id: 'population', type: 'fill', paint: { ...plain, 'fill-color': populationColour, 'fill-opacity': 0.8 } },
    'population',
  ),
];

/** True to scale when near, never thinner than a hair when far: half a metre a px at zoom 17. */
function riverWidth(): ExpressionSpecification {
  const widthM: ExpressionSpecification = ['coalesce', ['get', 'widthM'], 8];
  return [
    'interpolate',
    ['exponential', 2],
    ['zoom'],
    8,
    ['max', ['match', ['coalesce', ['get', 'rank'], 3], 0, 1.4, 1, 1, 0.6], ['/', widthM, 245]],
    16,
    ['max', 2, widthM],
  ];
}
