import type { ValueTransformer } from 'typeorm';

/** numeric and bigint arrive as strings; every such column here stays within the safe integers or two decimals. */
export const asNumber: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** A GeoJSON point, longitude first. */
export interface PointGeometry {
  readonly type: 'Point';
  readonly coordinates: readonly [number, number];
}

/** GeoJSON polygons: polygon → ring → position. */
export interface MultiPolygonGeometry {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
}

/** GeoJSON of a parcel: one polygon or several. */
export type LandGeometry =
  | MultiPolygonGeometry
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly number[])[])[] };
