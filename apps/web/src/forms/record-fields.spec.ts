import { describe, expect, it } from '@jest/globals';
import { readField, readRecord, type RecordField, typeRecord } from './record-fields.js';

const fields: readonly RecordField[] = [
  { key: 'name', kind: 'text', isRequired: true },
  { key: 'floorAreaM2', kind: 'area' },
  { key: 'builtFiscalYear', kind: 'fiscalYear' },
  { key: 'location', kind: 'place' },
  { key: 'bundledManagement', kind: 'flag' },
];
const record = {
  name: '中央公民館',
  floorAreaM2: 1819.5,
  builtFiscalYear: 1964,
  location: { lon: 140.88, lat: 37.05 },
  bundledManagement: false,
};

describe('a record in its fields', () => {
  const before = typeRecord(fields, record);

  it('has no changes before anything is typed', () => {
    expect(before).toEqual({
      name: '中央公民館',
      floorAreaM2: '1819.5',
      builtFiscalYear: '1964',
      location: '37.05, 140.88',
      bundledManagement: 'false',
    });
    expect(readRecord(fields, before, before)).toEqual({ ok: true, changes: {} });
  });

  it('tells only what was changed, a cleared field as null', () => {
    const typed = { ...before, floorAreaM2: '', builtFiscalYear: '昭和40年', bundledManagement: 'true' };
    expect(readRecord(fields, typed, before)).toEqual({
      ok: true,
      changes: { floorAreaM2: null, builtFiscalYear: 1965, bundledManagement: true },
    });
  });

  it('names the fields it cannot read', () => {
    const typed = { ...before, name: ' ', floorAreaM2: '0', builtFiscalYear: '昭和六五年', location: '37.05' };
    expect(readRecord(fields, typed, before)).toEqual({
      ok: false,
      wrong: new Map([
        ['name', 'text'],
        ['floorAreaM2', 'area'],
        ['builtFiscalYear', 'fiscalYear'],
        ['location', 'place'],
      ]),
    });
  });

  it('has no changes where the same is written in another way', () => {
    const typed = { ...before, name: '中央公民館 ', floorAreaM2: '1,819.50㎡', builtFiscalYear: '昭和39年' };
    expect(readRecord(fields, typed, before)).toEqual({ ok: true, changes: {} });
  });
});

describe('readField', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['令和8年3月31日', '2026-03-31'],
    ['R8.3.1', '2026-03-01'],
    ['', null],
  ])('reads the day %s as %s', (typed, day) => {
    expect(readField('date', typed)).toEqual({ ok: true, value: day });
  });

  it.each([
    ['date', '2026年3月'],
    ['date', '2026-02-30'],
    ['realEstateId', '123-0000'],
  ] as const)('does not take a %s that says %s', (kind, typed) => {
    expect(readField(kind, typed).ok).toBe(false);
  });

  it('completes a real-estate id', () => {
    expect(readField('realEstateId', '1234567890123')).toEqual({ ok: true, value: '1234567890123-0000' });
  });

  it.each([
    ['S45.3.31', 1969],
    ['1970', 1970],
    ['令和元年度', 2019],
  ])('reads the fiscal year of %s', (text, value) => {
    expect(readField('fiscalYear', text)).toEqual({ ok: true, value });
  });

  it.each(['1,500㎡', '1500 m²', '１，５００平米', '1500.00'])('reads the area %s', (text) => {
    expect(readField('area', text)).toEqual({ ok: true, value: 1500 });
  });

  it('does not round an area', () => {
    expect(readField('area', '1403.005')).toEqual({ ok: false, problem: 'decimals' });
    expect(readField('area', '1,40,3')).toEqual({ ok: false });
  });

  it('reads a place in full width', () => {
    expect(readField('place', '３７.０５，１４０.８８')).toEqual({ ok: true, value: { lat: 37.05, lon: 140.88 } });
  });
});
