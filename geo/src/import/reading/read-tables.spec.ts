import { describe, expect, it } from '@jest/globals';
import { readLimits } from './limits.js';
import { readTables } from './read-tables.js';

const file = (content: string | readonly number[], name = 'x.csv'): { name: string; bytes: Uint8Array } => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content),
});

describe('readTables', () => {
  it('reads text as CSV whatever its name', async () => {
    expect(await readTables(file('a,b\n1,2', 'list.xlsx'))).toMatchObject({
      ok: true,
      tables: [
        {
          rows: [
            ['a', 'b'],
            ['1', '2'],
          ],
        },
      ],
    });
  });

  it.each<[string, string | readonly number[], string]>([
    ['no bytes', '', 'empty'],
    ['blanks', ' \r\n\r\n', 'empty'],
    ['a BOM only', '\uFEFF', 'empty'],
    ['separators only', ',,,\n,,,', 'empty'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'old-workbook'],
    ['a PDF', '%PDF-1.7', 'binary'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10], 'binary'],
    ['JSON', '{"a": [1, 2]}', 'not-a-table'],
    ['HTML', '<!DOCTYPE html><table>', 'not-a-table'],
    ['broken JSON', '{"type": "FeatureCollection", ', 'truncated'],
    ['a broken archive', [0x50, 0x4b, 3, 4, 0, 0], 'truncated'],
  ])('refuses %s', async (_, content, kind) => {
    const answer = await readTables(file(content));
    expect(answer).toMatchObject({ ok: false, kind, reason: { ja: expect.any(String), en: expect.any(String) } });
  });

  it('refuses more text than Excel takes in a cell, or a register in all', async () => {
    expect(await readTables(file(`a,${'x'.repeat(32_767)}`))).toMatchObject({ ok: true });
    expect(await readTables(file(`a,${'x'.repeat(32_768)}`))).toMatchObject({ kind: 'too-large' });
    expect(await readTables(file('ab,cd'), { ...readLimits, letters: 3 })).toMatchObject({ kind: 'too-large' });
  });

  it('refuses a file beyond the limit before it looks inside', async () => {
    expect(await readTables(file('a,b\n1,2'), { ...readLimits, fileBytes: 5 })).toMatchObject({
      ok: false,
      kind: 'too-large',
    });
  });

  it.each([
    [{ name: 'x', features: [{ properties: { N03_007: '37201' } }] }, 'municipal boundaries'],
    [{ features: [{ properties: { '施設・場所名': '公民館', 洪水: '1' } }] }, 'evacuation places'],
    [{ features: [{ properties: { 最大浸水深: '0.3m未満' } }] }, 'flood areas'],
    [{ name: 'shogakkoku', features: [] }, 'school districts'],
    [{ name: 'bus_stops', features: [] }, 'bus stops'],
    [{ features: [{ properties: { SAFIELD000: '高新田自治会' } }] }, 'neighbourhood associations'],
    [{ features: [{ properties: null }] }, 'a GeoJSON layer (1 features)'],
  ])('names the layer of GeoJSON (%#)', async (collection, name) => {
    const answer = await readTables(file(JSON.stringify({ type: 'FeatureCollection', ...collection })));
    expect(answer).toMatchObject({ ok: false, kind: 'not-a-table', looksLike: { en: expect.stringContaining(name) } });
  });
});
