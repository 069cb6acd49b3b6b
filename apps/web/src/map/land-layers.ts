import { type Tenure, tenures } from '#libs/asset';
import type { ExpressionSpecification } from 'maplibre-gl';
import { type BaseLayer, byZoom, drawnFrom } from './base-layer.js';
import { ground } from './ground.js';

/** Colour of a lot by tenure. */
export const tenureColours: Readonly<Record<Tenure, string>> = {
  owned: '#2f6f8f',
  'co-owned': '#6a51a3',
  leased: '#c0392b',
  'loaned-free': '#d98c1a',
  other: '#6b6b6b',
};

/** The layer that a click finds lots in. */
export const landLayer = 'land-parcels';

const tenureColour = [
  'match',
  ['get', 'tenure'],
  ...tenures.flatMap((tenure) => [tenure, tenureColours[tenure]]),
  tenureColours.other,
] as unknown as ExpressionSpecification;

/** Lots, between the ground and the roads. */
export const landAreas: readonly BaseLayer[] = [
  drawnFrom(
    'land',
    { id: landLayer, type: 'fill', paint: { 'fill-color': tenureColour, 'fill-opacity': 0.45 } },
    'land',
  ),
];

/** Their borders, dashed where the land is not the city's, and their numbers. */
export const landLines: readonly BaseLayer[] = [
  border('land-owned', ['in', ['get', 'tenure'], ['literal', ['owned', 'co-owned']]]),
  border('land-borrowed', ['!', ['in', ['get', 'tenure'], ['literal', ['owned', 'co-owned']]]], [2, 1.5]),
];

/** Lot numbers, above the facilities. */
export const landMarks: readonly BaseLayer[] = [
  drawnFrom(
    'land',
    {
      id: 'land-numbers',
      type: 'symbol',
      minzoom: 15,
      layout: { 'text-field': ['get', 'lotNumber'], 'text-size': 11, 'text-anchor': 'top', 'text-offset': [0, 0.9] },
      paint: { 'text-color': ground.label, 'text-halo-color': ground.halo, 'text-halo-width': 1.8 },
    },
    'land',
  ),
];

function border(id: string, filter: ExpressionSpecification, dashes?: number[]): BaseLayer {
  return drawnFrom(
    'land',
    {
      id,
      type: 'line',
      filter,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': tenureColour,
        'line-width': byZoom(9, 1.4, 16, 2.5),
        ...(dashes && { 'line-dasharray': dashes }),
      },
    },
    'land',
  );
}

/** A lot as the tiles tell it. */
export interface DrawnParcel {
  readonly id: string;
  readonly facilityId: string | null;
  readonly lotNumber: string;
  readonly areaM2: number | null;
  readonly landCategory: string | null;
  readonly tenure: Tenure;
  readonly lessor: string | null;
  readonly leaseEnd: string | null;
}

/** Reads the properties of a tile's feature. */
export function drawnParcel(properties: Readonly<Record<string, unknown>>): DrawnParcel {
  const text = (key: string): string | null => {
    const value = properties[key];
    return typeof value === 'string' ? value : null;
  };
  return {
    id: text('id') ?? '',
    facilityId: text('facilityId'),
    lotNumber: text('lotNumber') ?? '',
    areaM2: typeof properties['areaM2'] === 'number' ? properties['areaM2'] : null,
    landCategory: text('landCategory'),
    tenure: tenures.find((tenure) => tenure === properties['tenure']) ?? 'other',
    lessor: text('lessor'),
    leaseEnd: text('leaseEnd'),
  };
}
