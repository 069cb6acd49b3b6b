import { describe, expect, it } from '@jest/globals';
import { baseMapDraftOf, originOf, readBaseMap } from './base-map-draft.js';

const blank = { kind: 'none', fileName: '', tileUrl: '', attribution: '' } as const;
const tileUrl = 'https://tiles.example.jp/{z}/{x}/{y}.png';

describe('the choice of a base map', () => {
  it('is whole once its kind has what it needs', () => {
    expect(readBaseMap(blank)).toEqual({ kind: 'none', fileName: null, tileUrl: null, attribution: null });
    expect(readBaseMap({ ...blank, kind: 'pmtiles' })).toBeNull();
    expect(readBaseMap({ ...blank, kind: 'tiles', tileUrl: 'https://tiles.example.jp/{z}' })).toBeNull();
    expect(readBaseMap({ ...blank, kind: 'tiles', tileUrl: ` ${tileUrl} ` })).toMatchObject({ tileUrl });
  });

  it('keeps what belongs to another kind, unless it could not be used', () => {
    expect(readBaseMap({ ...blank, fileName: 'a.pmtiles', tileUrl })).toMatchObject({ fileName: 'a.pmtiles', tileUrl });
    expect(readBaseMap({ ...blank, tileUrl: 'http://x' })).toMatchObject({ tileUrl: null });
  });

  it('comes back as it was saved', () => {
    const saved = { kind: 'tiles', fileName: null, tileUrl, attribution: '地理院タイル' } as const;
    expect(readBaseMap(baseMapDraftOf({ ...saved, version: 2, files: [] }))).toEqual(saved);
  });

  it('has one origin', () => {
    expect(originOf(tileUrl)).toBe('https://tiles.example.jp');
    expect([originOf('http://x/{z}/{x}/{y}'), originOf('https://x/1/2/3'), originOf('')]).toEqual([null, null, null]);
  });
});
