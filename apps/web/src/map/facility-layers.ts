import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { categoryGroups, groupColours } from './category-groups.js';
import {
  ageClasses,
  type AmountClasses,
  type ColourClass,
  estimatedClasses,
  notYetBuiltColour,
  unknownColour,
} from './colour-classes.js';
import { type ConditionGrade, conditionGrades } from '#libs/asset';
import { fciBands } from '#libs/condition';
import { fciColours, gradeColours, gradeInks, scoreClasses } from './condition-classes.js';
import type { PointProperties } from './facility-points.js';
import { dueRings, ink, others, radiusSteps, rim } from './symbol-look.js';

/** Source and layer ids of the facilities. */
export const facilitySource = 'facilities';
export const facilityLayer = 'facility';
export const dueLayer = 'facility-due';

/**
 * What the facility layers read from the style's global state; changing one recolours all of them without touching a
 * feature. `selected` and `hovered` are places in the list of points, −1 = none; `yearIndex` counts from the first year
 * of the forecast.
 */
export interface FacilityState {
  readonly colourBy: string;
  readonly fiscalYear: number;
  readonly yearIndex: number;
  /** The same for the forecast of the condition, which ends earlier. */
  readonly aheadIndex: number;
  readonly selected: number;
  readonly hovered: number;
}

export const initialFacilityState: FacilityState = {
  colourBy: 'category',
  fiscalYear: 0,
  yearIndex: 0,
  aheadIndex: 0,
  selected: -1,
  hovered: -1,
};

const state = (name: keyof FacilityState): ExpressionSpecification => ['global-state', name];

/** Half the width of a symbol in px: a tenth of the root of its area in a house-sized step, growing with the zoom. */
const radius: ExpressionSpecification = [
  'interpolate',
  ['exponential', 1.6],
  ['zoom'],
  8,
  sized(0.5),
  12,
  sized(1),
  16,
  sized(2.2),
];

function sized(scale: number): ExpressionSpecification {
  const side: ExpressionSpecification = ['sqrt', ['get', 'area']];
  const steps = radiusSteps.flatMap(({ sideM, radiusPx }) => [sideM, radiusPx]);
  return ['*', scale, ['interpolate', ['linear'], side, ...steps] as ExpressionSpecification];
}

const categoryColour: ExpressionSpecification = [
  'match',
  ['get', 'group'],
  ...categoryGroups.slice(0, -1).flatMap((group, i) => [i, groupColours[group]]),
  groupColours.other,
] as unknown as ExpressionSpecification;

const bornIn: ExpressionSpecification = [
  'case',
  ['all', ['has', 'rebuilt'], ['>=', state('fiscalYear'), ['get', 'rebuilt']]],
  ['get', 'rebuilt'],
  ['get', 'built'],
];

const ageColour: ExpressionSpecification = [
  'case',
  ['!', ['has', 'built']],
  unknownColour,
  ['<', state('fiscalYear'), bornIn],
  notYetBuiltColour,
  stepped(['-', state('fiscalYear'), bornIn], ageClasses),
];

/** The colour of the class of a property; hollow where the facility does not have it, and everywhere where none has. */
function classColour(
  property: keyof PointProperties,
  classes: readonly ColourClass[],
): ExpressionSpecification | string {
  if (classes.length === 0) return unknownColour;
  return ['case', ['!', ['has', property]], unknownColour, stepped(['get', property], classes)];
}

/** The colour of a place in a scale. */
const placeColour = (property: keyof PointProperties, colours: readonly string[]): ExpressionSpecification =>
  ['match', ['get', property], ...colours.flatMap((colour, place) => [place, colour]), unknownColour] as never;

const aheadColour: ExpressionSpecification = [
  'match',
  ['slice', ['coalesce', ['get', 'ahead'], ''], state('aheadIndex'), ['+', state('aheadIndex'), 1]],
  ...scoreClasses.flatMap(({ colour }, place) => [String(place), colour]),
  unknownColour,
] as never;

const isOthers: ExpressionSpecification = ['has', 'others'];

/** The fill of every facility for all colourings; which one counts is the global state's `colourBy`. */
export const facilityColour = (classes: AmountClasses): ExpressionSpecification => [
  'case',
  isOthers,
  others.fill,
  ownColour(classes),
];

const ownColour = (classes: AmountClasses): ExpressionSpecification => [
  'match',
  state('colourBy'),
  'age',
  ageColour,
  'cost',
  classColour('yen', classes.cost),
  'cost-per-user',
  classColour('yenPerUser', classes.costPerUser),
  'users',
  classColour('users', classes.users),
  'estimated',
  classColour('estimated', estimatedClasses),
  'score',
  classColour('score', scoreClasses),
  'worst-grade',
  placeColour(
    'worst',
    conditionGrades.map((grade) => gradeColours[grade]),
  ),
  'fci',
  placeColour(
    'fci',
    fciBands.map((band) => fciColours[band]),
  ),
  'forecast',
  aheadColour,
  categoryColour,
];

/** Ramps have light ends, so their symbols are outlined in ink; the seven category colours stand on a paper rim. */
const outline: ExpressionSpecification = [
  'case',
  isOthers,
  others.outline,
  ['match', state('colourBy'), 'category', rim, ink],
];

/** Of the city's own at a zoom, px; a ring must stay to be seen. */
const outlineWidth = (px: number): ExpressionSpecification => ['case', isOthers, others.widthPx, px];

const dueNow: ExpressionSpecification = ['slice', ['get', 'due'], state('yearIndex'), ['+', state('yearIndex'), 1]];
const isDue: ExpressionSpecification = ['match', dueNow, ['1', '2', '3'], true, false];
const isRebuild: ExpressionSpecification = ['match', dueNow, ['2', '3'], true, false];

function byWork(name: 'colour' | 'widthPx' | 'gapPx'): ExpressionSpecification {
  return ['case', isRebuild, dueRings.rebuild[name], dueRings.renovation[name]];
}

/** The layers of the facilities, from below to above. */
export function facilityLayers(classes: AmountClasses): LayerSpecification[] {
  return [rings, symbols(classes), gradeLetters, selectionRing];
}

/** Rings of what falls due; without anything due a ring has no width. */
const rings: CircleLayerSpecification = {
  id: dueLayer,
  type: 'circle',
  source: facilitySource,
  paint: {
    'circle-radius': grown(byWork('gapPx')),
    'circle-color': 'rgba(0,0,0,0)',
    'circle-stroke-color': byWork('colour'),
    'circle-stroke-width': ['case', isDue, byWork('widthPx'), 0],
  },
};

/** The letters of the grades on their symbols, for who cannot tell the colours apart; there while the grades are. */
export const gradeLetters: SymbolLayerSpecification = {
  id: 'facility-grade',
  type: 'symbol',
  source: facilitySource,
  filter: ['all', ['has', 'letter'], ['!', ['has', 'others']]],
  layout: {
    visibility: 'none',
    'text-field': ['get', 'letter'],
    'text-size': ['interpolate', ['linear'], ['zoom'], 9, 8, 12, 10.5, 16, 16],
    'text-allow-overlap': true,
    'text-ignore-placement': true,
    'symbol-sort-key': ['-', 0, ['get', 'area']],
  },
  paint: {
    'text-color': [
      'match',
      ['get', 'letter'],
      ...conditionGrades.flatMap((grade: ConditionGrade) => [grade, gradeInks[grade]]),
      ink,
    ] as never,
  },
};

/** Drawn in the order of the source: a sort key would cost a draw call for each of its values, a thousand in every picture. */
const symbols = (classes: AmountClasses): CircleLayerSpecification => ({
  id: facilityLayer,
  type: 'circle',
  source: facilitySource,
  paint: {
    'circle-radius': radius,
    'circle-color': facilityColour(classes),
    'circle-stroke-color': outline,
    'circle-stroke-width': [
      'interpolate',
      ['linear'],
      ['zoom'],
      8,
      outlineWidth(0.7),
      12,
      outlineWidth(1.1),
      16,
      outlineWidth(1.8),
    ],
  },
});

/** Outside the ring of what falls due, which stays to be seen. */
const selectionRing: CircleLayerSpecification = {
  id: 'facility-selected',
  type: 'circle',
  source: facilitySource,
  filter: ['any', ['==', ['get', 'i'], state('selected')], ['==', ['get', 'i'], state('hovered')]],
  paint: {
    'circle-radius': grown(7.5),
    'circle-color': 'rgba(0,0,0,0)',
    'circle-stroke-color': ink,
    'circle-stroke-width': ['case', ['==', ['get', 'i'], state('selected')], 3, 1.5],
  },
};

/** Names of facilities where there is room for them, the largest first; they stand above the names of places. */
export const facilityNames: SymbolLayerSpecification = {
  id: 'facility-name',
  type: 'symbol',
  source: facilitySource,
  minzoom: 12.5,
  layout: {
    'text-field': ['get', 'name'],
    'text-size': ['interpolate', ['linear'], ['zoom'], 12.5, 10.5, 16, 13],
    'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
    'text-radial-offset': 0.8,
    'text-max-width': 8,
    'text-padding': 3,
    'symbol-sort-key': ['-', 0, ['get', 'area']],
  },
  paint: { 'text-color': ink, 'text-halo-color': rim, 'text-halo-width': 1.6 },
};

/** The symbol's radius with some px around it, at every zoom. */
function grown(byPx: number | ExpressionSpecification): ExpressionSpecification {
  const [kind, curve, zoom, ...stops] = radius as unknown as [string, unknown, unknown, ...unknown[]];
  const wider = stops.map((stop, i) => (i % 2 === 1 ? ['+', byPx, stop] : stop));
  return [kind, curve, zoom, ...wider] as unknown as ExpressionSpecification;
}

function stepped(value: ExpressionSpecification, classes: readonly ColourClass[]): ExpressionSpecification {
  const [first, ...rest] = classes;
  if (!first) throw new RangeError('a ramp needs at least one class');
  if (rest.length === 0) return ['case', true, first.colour, first.colour];
  return [
    'step',
    value,
    first.colour,
    ...rest.flatMap(({ from, colour }) => [from, colour]),
  ] as ExpressionSpecification;
}
