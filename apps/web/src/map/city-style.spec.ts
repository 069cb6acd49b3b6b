import { describe, expect, it } from '@jest/globals';
import { cityStyle } from './city-style.js';

const keys = [
  'boundary',
  'sea',
  'depth',
  'landuse',
  'terrain',
  'relief',
  'lake',
  'river',
  'harbour',
  'road',
  'ferry',
  'railway',
  'station',
  'district',
  'population',
  'label',
];
const parts = (present: readonly string[]) => ({
  tileLayers: present.map((key) => ({ key, version: 3, source: '出典' })),
  tileAddress: (layers: readonly { key: string }[]) =>
    `http://localhost/tiles/${layers.map(({ key }) => key).join(',')}/{z}/{x}/{y}.pbf`,
  language: 'ja' as const,
  bounds: [140, 36, 141, 37] as const,
  baseMap: null,
});

describe('the style of a city', () => {
  const { style, switchedLayers } = cityStyle(parts(keys));

  it('reads only sources that it has, and draws each that it has', () => {
    const read = new Set(
      style.layers.flatMap((layer) => ('source' in layer && layer.source ? [String(layer.source)] : [])),
    );
    expect([...read].toSorted()).toEqual(Object.keys(style.sources).toSorted());
  });

  it('fetches all that is always drawn in one tile, and what is off at first by itself', () => {
    expect(Object.keys(style.sources)).toEqual(['base', 'population', 'facilities']);
    expect(style.sources['population']).toMatchObject({ tiles: ['http://localhost/tiles/population/{z}/{x}/{y}.pbf'] });
    expect(style.sources['base']).toMatchObject({ attribution: '出典' });
  });

  it('says a source as it was written, whatever it is called', () => {
    const [layer] = parts(['boundary']).tileLayers;
    const { style } = cityStyle({ ...parts([]), tileLayers: [{ ...layer!, source: 'A & B <b>.geojson' }] });
    expect(style.sources['base']).toMatchObject({ attribution: 'A &amp; B &lt;b&gt;.geojson' });
  });

  it('names every layer once', () => {
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const layers of switchedLayers.values()) expect(ids).toEqual(expect.arrayContaining([...layers]));
  });

  it('sorts no circles, for each value of a sort key is a draw call of its own', () => {
    const circles = style.layers.filter(({ type }) => type === 'circle');
    expect(circles.length).toBeGreaterThan(3);
    expect(circles.filter(({ layout }) => layout && 'circle-sort-key' in layout)).toEqual([]);
  });

  it('has a beginning for all global state that its layers read', () => {
    const read = JSON.stringify(style.layers).matchAll(/\["global-state","([^"]+)"\]/g);
    const names = new Set([...read].map(([, name]) => name));
    expect(Object.keys(style.state ?? {})).toEqual(expect.arrayContaining([...names]));
  });

  it('loads no fonts and no symbols from anywhere', () => {
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
  });

  it('lays a base map on the paper, below all else that is drawn, behind a switch of its own', () => {
    const baseMap = {
      kind: 'tiles',
      url: 'https://tiles.example.jp/{z}/{x}/{y}.png',
      tileType: 'png',
      minZoom: 0,
      maxZoom: 18,
      attribution: '',
      vectorLayers: [],
    } as const;
    const { style: laid, switchedLayers: switched } = cityStyle({ ...parts(['boundary', 'road']), baseMap });
    const ids = laid.layers.map(({ id }) => id).filter((id) => id !== 'graticule');
    expect(ids.slice(0, 3)).toEqual(['background', 'city-paper', 'base-map']);
    expect(switched.get('baseMap')).toEqual(['base-map']);
  });

  it('is paper and facilities where there is no base map', () => {
    const { style: bare } = cityStyle(parts([]));
    expect(bare.layers.map(({ id }) => id)).toEqual([
      'background',
      'graticule',
      'facility-due',
      'facility',
      'facility-grade',
      'facility-selected',
      'facility-name',
    ]);
    expect(Object.keys(bare.sources)).toEqual(['graticule', 'facilities']);
  });
});
