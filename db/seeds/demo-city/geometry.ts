import { toLonLat } from './projection.js';
import type { Polygon } from './shapes/rings.js';
import type { Point } from './terrain/raster.js';
import type { LineStringGeometry, MultiPolygonGeometry, PointGeometry, PolygonGeometry } from './types.js';

export function pointGeometry(point: Point): PointGeometry {
  return { type: 'Point', coordinates: toLonLat(point) };
}

export function lineGeometry(points: readonly Point[]): LineStringGeometry {
  return { type: 'LineString', coordinates: points.map(toLonLat) };
}

export function polygonGeometry(polygon: Polygon): PolygonGeometry {
  return { type: 'Polygon', coordinates: polygon.map((ring) => ring.map(toLonLat)) };
}

export function multiPolygonGeometry(polygons: readonly Polygon[]): MultiPolygonGeometry {
  return { type: 'MultiPolygon', coordinates: polygons.map((polygon) => polygonGeometry(polygon).coordinates) };
}
