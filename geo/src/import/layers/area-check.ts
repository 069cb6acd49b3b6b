import type { Wording } from '#libs/asset';
import { boundsContain, expandBounds } from '../../spatial/bounds.js';
import { boundsOfArea, distanceToAreaM, type MultiPolygon } from '../../spatial/boundary.js';
import { toleranceM } from '../planning/place-check.js';
import type { LayerRow } from './layer-file.js';
import { positionsOf } from './shape.js';

/** Tells features of a city from those of others. */
export interface AreaCheck {
  /** The city has no boundary: only stated codes tell. */
  readonly unchecked: boolean;
  /** Why a feature is not the city's, or null. */
  readonly doubt: (row: LayerRow) => Wording | null;
}

/** A feature is the city's unless it states another code, or no corner of it lies inside the city or within 200 m. */
export function areaCheck(boundary: MultiPolygon | null, municipalityCode: string): AreaCheck {
  const touches = boundary ? touching(boundary) : () => true;
  const five = municipalityCode.slice(0, 5);
  return {
    unchecked: boundary === null,
    doubt: (row) => {
      if (row.municipalityCode !== null && row.municipalityCode.slice(0, 5) !== five) {
        return {
          ja: `他の市区町村(${row.municipalityCode})のものです`,
          en: `it is of another municipality (${row.municipalityCode})`,
        };
      }
      return touches(row.geometry) ? null : outside;
    },
  };
}

const outside: Wording = {
  ja: '位置が市区町村の区域の外にあります',
  en: 'it lies outside the municipality',
};

function touching(boundary: MultiPolygon): (geometry: LayerRow['geometry']) => boolean {
  const bounds = boundsOfArea(boundary);
  if (bounds === null) return () => true;
  const around = expandBounds(bounds, toleranceM);
  const [lon, lat] = boundary.coordinates[0]![0]![0]!;
  const corner = { lon: lon!, lat: lat! };
  return (geometry) =>
    positionsOf(geometry).some(([x, y]) => {
      const place = { lon: x!, lat: y! };
      return boundsContain(around, place) && distanceToAreaM(boundary, place) <= toleranceM;
    }) || surrounds(geometry, corner);
}

/** An area may hold the whole city without a corner in it. */
function surrounds(geometry: LayerRow['geometry'], corner: { readonly lon: number; readonly lat: number }): boolean {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return false;
  const coordinates = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return distanceToAreaM({ type: 'MultiPolygon', coordinates }, corner) === 0;
}
