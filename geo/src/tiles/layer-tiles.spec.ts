import { describe, expect, it } from '@jest/globals';
import { LayerTiles } from './layer-tiles.js';

const square = {
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [134, 34],
        [134.1, 34],
        [134.1, 34.1],
        [134, 34.1],
        [134, 34],
      ],
    ],
  },
  properties: { name: '中央' },
} as const;

const tileOf = (lon: number, lat: number, z: number) => {
  const scale = 2 ** z;
  const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
  return [z, Math.floor(((lon + 180) / 360) * scale), Math.floor(y * scale)] as const;
};

describe('LayerTiles', () => {
  const tiles = new LayerTiles('district', [{ ...square, geometry: structuredClone(square.geometry) as never }]);

  it('cuts a tile that names the layer and carries the properties', () => {
    const tile = tiles.tile(...tileOf(134.05, 34.05, 12));
    const text = new TextDecoder().decode(tile ?? new Uint8Array());
    expect(text).toContain('district');
    expect(text).toContain('中央');
  });

  it('has nothing elsewhere', () => {
    expect(tiles.tile(...tileOf(140, 40, 12))).toBeNull();
  });
});
