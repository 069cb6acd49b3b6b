import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, inspectionRecord } from './index.js';

const uuid = (digit: number) => `00000000-0000-4000-8000-${String(digit).padStart(12, '0')}`;
const photo = {
  photoId: uuid(9),
  sha256: 'a'.repeat(64),
  bytes: 1000,
  mediaType: 'image/jpeg',
  widthPx: 1600,
  heightPx: 1200,
  takenAt: '2026-11-29T10:00:00+09:00',
};
const answer = { itemKey: 'outer-wall', buildingId: uuid(3), grade: 'C', photoIds: [uuid(9)] };
const record = {
  schemaVersion: 1,
  inspectionId: uuid(1),
  revision: 1,
  facilityId: uuid(2),
  templateId: uuid(4),
  templateEdition: 1,
  startedAt: '2026-11-29T09:00:00+09:00',
  finishedAt: '2026-11-29T10:00:00+09:00',
  inspectedOn: '2026-11-29',
  answers: [answer],
  findings: [],
  photos: [photo],
};
const refusalOf = (change: object) =>
  inspectionRecord.safeParse({ ...record, ...change }).error?.issues.map(({ message }) => message);

describe('the record of an inspection', () => {
  it('is taken, and what was left out is filled in', () => {
    expect(inspectionRecord.parse(record)).toMatchObject({
      note: null,
      answers: [{ result: null, isAsLastTime: false }],
      photos: [{ drawing: [] }],
    });
  });

  it('names each photo once, and none that is not there', () => {
    expect(refusalOf({ photos: [photo, photo] })).toEqual([`photo ${uuid(9)} is here twice`]);
    expect(refusalOf({ photos: [] })).toEqual([`photo ${uuid(9)} is not here`]);
  });

  it('names each finding once', () => {
    const finding = { findingId: uuid(7), buildingId: null, itemKey: null, component: 'roof', severity: 'minor' };
    const told = { ...finding, description: '割れ', position: null };
    expect(refusalOf({ findings: [told, told] })).toEqual([`finding ${uuid(7)} is here twice`]);
  });

  it('is of these times: the year 26 is a slip of the hand, and a clock may be years off', () => {
    expect(refusalOf({ inspectedOn: '0026-11-29' })).toEqual(['Between the years 1900 and 2199, please.']);
    expect(refusalOf({ photos: [{ ...photo, takenAt: '0000-01-01T00:00:00Z' }] })).toHaveLength(1);
    expect(refusalOf({ inspectedOn: '1970-01-01', startedAt: '2099-12-31T23:59:59+09:00' })).toBeUndefined();
  });

  it('keeps words without what no database keeps', () => {
    expect(inspectionRecord.parse({ ...record, note: 'a\0b \ud83d 🏫\u0000' }).note).toBe('ab \uFFFD 🏫');
  });

  it('has a time with its zone, and no field that nobody knows', () => {
    expect(refusalOf({ startedAt: '2026-11-29T09:00:00' })).toHaveLength(1);
    expect(refusalOf({ colour: 'red' })).toHaveLength(1);
  });

  it('is the same text on both sides, after a way through JSON and through the shape', () => {
    const taken = inspectionRecord.parse(record);
    expect(canonicalJson(inspectionRecord.parse(JSON.parse(canonicalJson(taken))))).toBe(canonicalJson(taken));
  });
});

describe('canonical JSON', () => {
  it('says the same as JSON, and is the same for every order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
    expect(canonicalJson({ b: 1, a: undefined, aa: [undefined, 'あ'] })).toBe('{"aa":[null,"あ"],"b":1}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow('JSON has no number NaN');
  });
});
