import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readPmtilesHeader, vectorLayersOf } from './pmtiles-header.js';

const folder = new URL('../../../../shared/data/basemap/', import.meta.url);
const present = existsSync(folder);
const describeData = present ? describe : describe.skip;

const read = (name: string) => {
  const bytes = readFileSync(new URL(name, folder));
  return readPmtilesHeader(bytes, bytes.length);
};

describeData(`published archives${present ? '' : ': skipped, for ../shared/data is not there'}`, () => {
  it.each(['test_fixture_1.pmtiles', 'test_fixture_2.pmtiles'])('%s is read', (name) => {
    const reading = read(name);
    expect(reading).toMatchObject({ ok: true, header: { tileType: 'mvt', minZoom: 0, maxZoom: 0 } });
    if (!reading.ok) throw new Error(reading.problem);
    const { offset, length, compression } = reading.header.metadata;
    expect(compression).toBe('gzip');
    const metadata = readFileSync(new URL(name, folder)).subarray(offset, offset + length);
    expect(vectorLayersOf(gunzipSync(metadata).toString())).toEqual([name.replace('.', '')]);
  });

  it('of version 4 are refused with their version', () => {
    expect(read('invalid_v4.pmtiles')).toEqual({ ok: false, problem: 'other-version', version: 4 });
  });

  it('that lost their end are refused', () => {
    const bytes = readFileSync(new URL('test_fixture_1.pmtiles', folder));
    expect(readPmtilesHeader(bytes.subarray(0, 300), 300)).toEqual({ ok: false, problem: 'cut-off' });
    expect(readPmtilesHeader(bytes.subarray(0, 60), 60)).toEqual({ ok: false, problem: 'cut-off' });
  });
});

describe('readPmtilesHeader', () => {
  const header = (tileType: number) => {
    const bytes = new Uint8Array(127);
    bytes.set(new TextEncoder().encode('PMTiles'));
    bytes[7] = 3;
    bytes[99] = tileType;
    return bytes;
  };

  it('knows the kinds of tiles', () => {
    const types = [1, 2, 3, 4, 5].map((type) => readPmtilesHeader(header(type), 127));
    expect(types.map((reading) => reading.ok && reading.header.tileType)).toEqual([
      'mvt',
      'png',
      'jpeg',
      'webp',
      'avif',
    ]);
    expect(readPmtilesHeader(header(0), 127)).toEqual({ ok: false, problem: 'unknown-tiles' });
    expect(readPmtilesHeader(header(9), 127)).toEqual({ ok: false, problem: 'unknown-tiles' });
  });

  it('finds the layers only where they are named', () => {
    expect(vectorLayersOf('{"vector_layers":[{"id":"water"},{"id":7},null]}')).toEqual(['water']);
    expect(['', '{', 'null', '[]', '{"vector_layers":{}}'].map(vectorLayersOf)).toEqual([[], [], [], [], []]);
  });

  it('refuses what is something else, or nothing', () => {
    expect(readPmtilesHeader(new TextEncoder().encode('%PDF-1.7'), 8)).toEqual({ ok: false, problem: 'not-pmtiles' });
    expect(readPmtilesHeader(new Uint8Array(), 0)).toEqual({ ok: false, problem: 'not-pmtiles' });
  });
});
