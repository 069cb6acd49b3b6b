import type { ExpressionSpecification } from 'maplibre-gl';
import { type BaseLayer, byZoom, drawnFrom, isZoomedIn, kindIs } from './base-layer.js';
import { ground } from './ground.js';

const round = { 'line-cap': 'round', 'line-join': 'round' } as const;

/** Half-widths of the road classes in px at zoom 8, 12 and 16. */
const roadWidths: readonly (readonly [kinds: readonly string[], at8: number, at12: number, at16: number])[] = [
  [['motorway'], 1.3, 3.4, 14],
  [['trunk'], 1, 2.8, 12],
  [['primary'], 0.7, 2.2, 10],
  [['secondary'], 0.5, 1.6, 8],
  [['local'], 0.3, 1.2, 6.5],
];
const streetWidth = [0.2, 0.8, 5] as const;

const roadWidth = (extra: number): ExpressionSpecification => {
  const at = (place: 0 | 1 | 2): ExpressionSpecification =>
    [
      'match',
      ['get', 'kind'],
      ...roadWidths.flatMap(([kinds, ...widths]) => [[...kinds], widths[place] + extra]),
      streetWidth[place] + extra,
    ] as unknown as ExpressionSpecification;
  return ['interpolate', ['exponential', 1.5], ['zoom'], 8, at(0), 12, at(1), 16, at(2)];
};

const roadColour: ExpressionSpecification = [
  'match',
  ['get', 'kind'],
  'motorway',
  ground.motorway,
  ['trunk', 'primary'],
  ground.mainRoad,
  ground.road,
];

/** Major roads are drawn above minor ones. */
const importanceOfRoad: ExpressionSpecification = ['-', 0, ['coalesce', ['get', 'rank'], 9]];

/** Roads, railways and borders, from below to above. */
export const lineLayers: readonly BaseLayer[] = [
  drawnFrom('harbour', {
    id: 'harbour',
    type: 'line',
    minzoom: 10,
    paint: { 'line-color': ground.breakwater, 'line-width': byZoom(10, 1, 15, 5) },
  }),
  drawnFrom('ferry', {
    id: 'ferry',
    type: 'line',
    minzoom: 9,
    paint: { 'line-color': ground.ferry, 'line-width': 1, 'line-dasharray': [4, 3] },
  }),
  drawnFrom(
    'road',
    {
      id: 'road-casing',
      type: 'line',
      filter: isZoomedIn,
      layout: { ...round, 'line-sort-key': importanceOfRoad },
      paint: { 'line-color': ground.roadCasing, 'line-width': roadWidth(1.1), 'line-opacity': byZoom(8, 0.6, 11, 1) },
    },
    'roads',
  ),
  drawnFrom(
    'road',
    {
      id: 'road',
      type: 'line',
      filter: isZoomedIn,
      layout: { ...round, 'line-sort-key': importanceOfRoad },
      paint: { 'line-color': roadColour, 'line-width': roadWidth(0) },
    },
    'roads',
  ),
  drawnFrom('railway', {
    id: 'railway',
    type: 'line',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': ground.railway,
      'line-width': ['interpolate', ['linear'], ['zoom'], 8, ['match', ['get', 'kind'], 'main', 1.2, 0.8], 14, 3],
    },
  }),
  drawnFrom('railway', {
    id: 'railway-gaps',
    type: 'line',
    minzoom: 9.5,
    filter: kindIs('main'),
    paint: { 'line-color': ground.halo, 'line-width': byZoom(9.5, 0.8, 14, 1.8), 'line-dasharray': [5, 5] },
  }),
  drawnFrom(
    'district',
    {
      id: 'district',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ground.district,
        'line-opacity': 0.75,
        'line-width': byZoom(8, 0.6, 14, 1.4),
        'line-dasharray': [3, 2],
      },
    },
    'districts',
  ),
];
