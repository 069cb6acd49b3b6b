import { meshBounds, meshCodeOf } from '#geo/spatial/mesh';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meshAddress, meshCode } from './mesh-code.js';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

it('names a cell as the mesh library of geo does', () => {
  fc.assert(
    fc.property(degrees(122.001, 153.999), degrees(20.001, 45.999), (lon, lat) => {
      const { column, row } = meshAddress(lon, lat);
      const code = meshCode(column, row);
      expect(code).toHaveLength(10);
      const { west, south, east, north } = meshBounds(code);
      expect(lon).toBeGreaterThanOrEqual(west - 1e-9);
      expect(lon).toBeLessThanOrEqual(east + 1e-9);
      expect(lat).toBeGreaterThanOrEqual(south - 1e-9);
      expect(lat).toBeLessThanOrEqual(north + 1e-9);
      expect(meshCodeOf({ lon: (west + east) / 2, lat: (south + north) / 2 }, 250)).toBe(code);
    }),
  );
});
