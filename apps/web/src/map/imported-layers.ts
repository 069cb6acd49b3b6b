import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { type BaseLayer, byZoom, drawnFrom } from './base-layer.js';
import { ground } from './ground.js';
import { depthClasses, imported, townClasses } from './imported-colours.js';

const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
const isJuniorHigh: ExpressionSpecification = ['==', ['get', 'level'], 'junior-high'];

const isPast: ExpressionSpecification = ['==', ['get', 'past'], true];

const depthColour = [
  'case',
  ['!=', ['typeof', ['get', 'depthM']], 'number'],
  imported.unknownDepth,
  stepsOf(['to-number', ['get', 'depthM']], depthClasses),
] as unknown as ExpressionSpecification;

/** Residents of the shown year; the style's global state `townYear` names the property, such as "y2026". */
const residents: ExpressionSpecification = [
  'to-number',
  ['coalesce', ['get', ['to-string', ['global-state', 'townYear']]], 0],
];
const townColour = stepsOf(residents, townClasses);

/** Areas, between land and roads. */
export const importedAreas: readonly BaseLayer[] = [
  drawnFrom(
    'hazard-flood',
    {
      id: 'imported-past-flood',
      type: 'fill',
      filter: isPast,
      paint: { 'fill-color': imported.pastFlood, 'fill-opacity': 0.3 },
    },
    'flood',
  ),
  drawnFrom(
    'hazard-flood',
    {
      id: 'imported-flood',
      type: 'fill',
      filter: ['!', isPast],
      paint: { 'fill-color': depthColour, 'fill-opacity': 0.75, 'fill-antialias': false },
    },
    'flood',
  ),
  drawnFrom(
    'hazard-other',
    {
      id: 'imported-hazard',
      type: 'fill',
      filter: isArea,
      paint: { 'fill-color': imported.hazard, 'fill-opacity': 0.35 },
    },
    'hazards',
  ),
  drawnFrom(
    'other-shape',
    {
      id: 'imported-other',
      type: 'fill',
      filter: isArea,
      paint: { 'fill-color': imported.other, 'fill-opacity': 0.2 },
    },
    'otherShapes',
  ),
];

/** Borders and towns, above the roads and below the facilities. */
export const importedLines: readonly BaseLayer[] = [
  drawnFrom(
    'town-population',
    {
      id: 'imported-towns',
      type: 'circle',
      paint: {
        'circle-radius': byZoom(9, 4, 14, 13),
        'circle-color': townColour,
        'circle-opacity': 0.85,
        'circle-stroke-color': ground.halo,
        'circle-stroke-width': 1,
      },
    },
    'townPopulation',
  ),
  border('neighbourhood', imported.neighbourhood, 'neighbourhoods', [2, 2]),
  border('local-district', imported.district, 'localDistricts', [4, 2]),
  border('municipal-boundary', imported.district, 'localDistricts', [6, 2]),
  border('hazard-other', imported.hazard, 'hazards'),
  border('other-shape', imported.other, 'otherShapes'),
  drawnFrom(
    'school-district',
    {
      id: 'imported-elementary',
      type: 'line',
      filter: ['!', isJuniorHigh],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': imported.elementary, 'line-width': byZoom(9, 1.2, 14, 2.6) },
    },
    'schoolDistricts',
  ),
  drawnFrom(
    'school-district',
    {
      id: 'imported-junior-high',
      type: 'line',
      filter: isJuniorHigh,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': imported.juniorHigh, 'line-width': byZoom(9, 2, 14, 4), 'line-dasharray': [3, 2] },
    },
    'schoolDistricts',
  ),
];

/** Names of districts of the register in a city without names of places. */
const unlabelledDistricts = drawnFrom(
  'district',
  {
    id: 'district-names',
    type: 'symbol',
    minzoom: 9,
    filter: ['!', ['get', 'isLabelled']],
    layout: {
      'text-field': ['coalesce', ['get', 'name'], ''],
      'text-size': byZoom(9, 11, 13, 15),
      'text-max-width': 10,
    },
    paint: { 'text-color': ground.districtLabel, 'text-halo-color': ground.halo, 'text-halo-width': 1.8 },
  },
  'districts',
);

/** Points and names, above the facilities. */
export const importedMarks: readonly BaseLayer[] = [
  dots('other-shape', imported.other, 'otherShapes'),
  dots('hazard-other', imported.hazard, 'hazards'),
  dots('bus-stop', imported.busStop, 'busStops'),
  drawnFrom(
    'shelter',
    {
      id: 'imported-shelters',
      type: 'symbol',
      layout: {
        'text-field': ['case', ['==', ['get', 'use'], 'stay'], '■', '▲'],
        'text-size': byZoom(9, 9, 14, 17),
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': imported.shelter, 'text-halo-color': ground.halo, 'text-halo-width': 1.5 },
    },
    'shelters',
  ),
  names('school-district', imported.elementary, 'schoolDistricts', 10.5),
  names('neighbourhood', imported.neighbourhood, 'neighbourhoods', 11.5),
  names('local-district', imported.district, 'localDistricts', 10),
  unlabelledDistricts,
  names('town-population', ground.label, 'townPopulation', 12.5, { 'text-anchor': 'top', 'text-offset': [0, 0.8] }),
  names('shelter', imported.shelter, 'shelters', 13.5, { 'text-anchor': 'top', 'text-offset': [0, 0.8] }),
  names('bus-stop', imported.busStop, 'busStops', 14.5, { 'text-anchor': 'top', 'text-offset': [0, 0.5] }),
];

type Switch = NonNullable<BaseLayer['switchedBy']>;

function border(from: string, colour: string, switchedBy: Switch, dashes?: number[]): BaseLayer {
  return drawnFrom(
    from,
    {
      id: `${from}-border`,
      type: 'line',
      filter: ['!', isPoint],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': byZoom(9, 0.9, 14, 2),
        ...(dashes && { 'line-dasharray': dashes }),
      },
    },
    switchedBy,
  );
}

function dots(from: string, colour: string, switchedBy: Switch): BaseLayer {
  return drawnFrom(
    from,
    {
      id: `${from}-dots`,
      type: 'circle',
      filter: isPoint,
      paint: {
        'circle-radius': byZoom(9, 2, 14, 4.5),
        'circle-color': ground.halo,
        'circle-stroke-color': colour,
        'circle-stroke-width': 1.6,
      },
    },
    switchedBy,
  );
}

function names(
  from: string,
  colour: string,
  switchedBy: Switch,
  minzoom: number,
  layout: SymbolLayerSpecification['layout'] = {},
): BaseLayer {
  return drawnFrom(
    from,
    {
      id: `${from}-names`,
      type: 'symbol',
      minzoom,
      layout: { 'text-field': ['coalesce', ['get', 'name'], ''], 'text-size': 11, 'text-max-width': 9, ...layout },
      paint: { 'text-color': colour, 'text-halo-color': ground.halo, 'text-halo-width': 1.8 },
    },
    switchedBy,
  );
}

/** Colour by class; nothing below the first. */
function stepsOf(
  value: ExpressionSpecification,
  classes: readonly { readonly from: number; readonly colour: string }[],
): ExpressionSpecification {
  return [
    'step',
    value,
    'rgba(0,0,0,0)',
    ...classes.flatMap(({ from, colour }) => [from, colour]),
  ] as unknown as ExpressionSpecification;
}
