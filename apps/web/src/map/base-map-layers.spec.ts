import { describe, expect, it } from '@jest/globals';
import { baseMapLayers, baseMapSourceOf, type BaseMapTiles } from './base-map-layers.js';

const archive: BaseMapTiles = {
  kind: 'pmtiles',
  url: 'http://localhost/base.pmtiles?v=1',
  tileType: 'mvt',
  minZoom: 2,
  maxZoom: 14,
  attribution: '出典',
  vectorLayers: ['buildings', 'contours', 'water', 'places', 'earth'],
};

describe('a base map', () => {
  it('of vector tiles draws known layers from land to buildings, and others as thin lines', () => {
    const layers = baseMapLayers(archive);
    expect(layers.map(({ id, type }) => [id, type])).toEqual([
      ['base-map-earth', 'fill'],
      ['base-map-water', 'fill'],
      ['base-map-buildings', 'fill'],
      ['base-map-contours', 'line'],
    ]);
    expect(baseMapSourceOf(archive)).toEqual({
      type: 'vector',
      tiles: ['pmtiles://http://localhost/base.pmtiles?v=1/{z}/{x}/{y}'],
      minzoom: 2,
      maxzoom: 14,
      attribution: '出典',
    });
  });

  it('is credited in words, never in HTML', () => {
    const credited = baseMapSourceOf({ ...archive, attribution: '<b>"A" & B</b>' });
    expect(credited).toMatchObject({ attribution: '&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;' });
  });

  it('of images is one layer, from an archive or from another server', () => {
    const url = 'https://tiles.example.jp/{z}/{x}/{y}.png';
    const images = { ...archive, kind: 'tiles', url, tileType: 'png', attribution: '' } as const;
    expect(baseMapLayers(images).map(({ type }) => type)).toEqual(['raster']);
    expect(baseMapSourceOf(images)).toEqual({ type: 'raster', tiles: [url], tileSize: 256, minzoom: 2, maxzoom: 14 });
  });
});
