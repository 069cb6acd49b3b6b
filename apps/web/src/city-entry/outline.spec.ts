import { describe, expect, it } from '@jest/globals';
import type { MultiPolygon } from '#geo/spatial/boundary';
import { areaKm2, compactBoundary, outlinePath } from './outline.js';

const box = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const area = (...coordinates: number[][][][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates });

describe('areaKm2', () => {
  it('knows the size of a degree at the equator and of the whole earth', () => {
    expect(areaKm2(area([box(0, 0, 1)]))).toBeCloseTo(12_308.5, 0);
    const world = [
      [-180, -90],
      [180, -90],
      [180, 90],
      [-180, 90],
    ];
    expect(areaKm2(area([world]))).toBeCloseTo(510_065_622, -2);
  });

  it('takes holes off and does not mind which way round', () => {
    const whole = areaKm2(area([box(140, 37, 0.2)]));
    const hole = areaKm2(area([box(140.05, 37.05, 0.1)]));
    expect(areaKm2(area([box(140, 37, 0.2), box(140.05, 37.05, 0.1).toReversed()]))).toBeCloseTo(whole - hole, 6);
    expect(areaKm2(area())).toBe(0);
  });
});

describe('compactBoundary', () => {
  it('rounds to the millionth and drops what falls together', () => {
    const fine = [...box(140, 37, 0.1).slice(0, 4), [140.0000001, 37.1000001], [140, 37]];
    expect(compactBoundary(area([fine]))).toEqual(area([box(140, 37, 0.1)]));
  });

  it('drops islands smaller than that', () => {
    expect(compactBoundary(area([box(140, 37, 1e-8)], [box(140, 37, 0.1)])).coordinates).toHaveLength(1);
  });
});

describe('outlinePath', () => {
  it('draws each ring and leaves out what is too small to see', () => {
    const project = (lon: number, lat: number) => ({ x: lon, y: lat });
    expect(outlinePath(area([box(0, 0, 10)], [box(20, 20, 0.1)]), project)).toBe(
      'M0.0 0.0L10.0 0.0L10.0 10.0L0.0 10.0L0.0 0.0ZM20.0 20.0Z',
    );
  });
});
