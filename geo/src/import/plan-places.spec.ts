import { describe, expect, it } from '@jest/globals';
import { after, counts, far, file, here, planOf, row, square } from './plan-fixtures.js';
import type { Decision } from './planning/plan.js';
import { uncheckedPlaces } from './unchecked-places.js';

describe('a place', () => {
  const outside = [
    file('a', [
      row({ cell: 'A2', name: '東公園', location: here }),
      row({ cell: 'A3', placeCell: 'D3', name: '西公園', location: far }),
    ]),
  ];

  it('outside the boundary is held until a person accepts it', () => {
    const plan = planOf(outside, { boundary: square });
    expect(counts(plan.files[0]!)).toBe('1 0 0 0 0 held A3 outside-boundary');
    expect(plan.files[0]!.held[0]!.causeCell).toBe('D3');
    const settled = after(outside, { boundary: square, decisions: [{ file: 'a', cell: 'A3', decision: 'new' }] });
    expect(counts(planOf(outside, { boundary: square, existing: settled }).files[0]!)).toBe('0 0 2 0 0 held ');
  });

  it('far from the rest is doubted where there is no boundary', () => {
    const rest = Array.from({ length: 30 }, (_, i) =>
      row({ cell: `A${i + 2}`, name: `公園${i}`, location: { lon: 134 + i / 1000, lat: 34.3 } }),
    );
    const moon = row({ cell: 'A99', placeCell: 'F99', name: '月公園', location: { lon: 138, lat: 36 } });
    const plan = planOf([file('a', [...rest, moon])]);
    expect(plan.files[0]!.created).toBe(31);
    expect(plan.files[0]!.warnings.map(({ cell }) => cell)).toEqual(['F99']);
  });

  it('is said to be unchecked where there is no boundary, once for all files', () => {
    const placeless = file('b', [row({ cell: 'A2', name: '公園' })]);
    const placed = file('a', outside[0]!.rows);
    expect(uncheckedPlaces(null, [placed, placed])).toEqual([
      expect.objectContaining({ en: expect.stringContaining('no boundary') }),
    ]);
    expect(uncheckedPlaces(null, [placeless])).toEqual([]);
    expect(uncheckedPlaces(square, [placed])).toEqual([]);
  });

  it('of another municipality is held', () => {
    const plan = planOf([file('a', [row({ cell: 'A2', name: '公園' })], { municipalityCode: '222127' })]);
    expect(counts(plan.files[0]!)).toBe('0 0 0 0 0 held A2 other-municipality');
  });
});

describe('a place that cannot be meant', () => {
  const swapped = row({
    cell: 'A2',
    name: '中央公民館',
    address: '高松市番町1',
    placeCell: 'C2',
    location: { lon: 34.34, lat: 134.05 },
    placeDoubt: { kind: 'swapped', reason: { ja: '逆のようです', en: 'swapped' } },
  });
  const zero = row({
    cell: 'A3',
    name: '東公民館',
    address: '高松市東町1',
    placeCell: 'C3',
    location: { lon: 0, lat: 0 },
    placeDoubt: { kind: 'zero', reason: { ja: '0です', en: 'zero' } },
  });
  const files = [file('a', [swapped, zero])];
  const decide = (cell: string, place?: { lon: number; lat: number } | null): Decision => ({
    file: 'a',
    cell,
    decision: 'new',
    ...(place !== undefined && { place }),
  });

  it('waits for a person, with the exchanged place beside it', () => {
    expect(planOf(files).files[0]!.held).toMatchObject([
      { cell: 'A2', causeCell: 'C2', kind: 'swapped-place', place: null, otherPlace: { lon: 134.05, lat: 34.34 } },
      { cell: 'A3', causeCell: 'C3', kind: 'zero-place', place: null, otherPlace: null },
    ]);
  });

  it('is recorded where the person says, or nowhere, and never as it was stated', () => {
    const place = { lon: 134.05, lat: 34.34 };
    const places = (decisions: readonly Decision[]) => after(files, { decisions }).map(({ location }) => location);
    expect(places([decide('A2', place), decide('A3')])).toEqual([place, null]);
    expect(places([decide('A2'), decide('A3', place)])).toEqual([null, place]);
  });

  it('is not asked about again, and a later import leaves the chosen place', () => {
    const decisions = [decide('A2', { lon: 134.06, lat: 34.35 }), decide('A3', null)];
    const existing = after(files, { decisions });
    const again = planOf(files, { existing });
    expect([again.changes, again.files[0]!.held]).toEqual([[], []]);
  });

  it('is found as the facility at the exchanged place', () => {
    const near = row({ cell: 'A9', name: '中央公民館', location: { lon: 134.05, lat: 34.3401 } });
    const existing = after([file('b', [near])]);
    const unaddressed = { ...swapped, address: null };
    expect(planOf([file('a', [unaddressed])], { existing }).files[0]!.held).toMatchObject([
      { kind: 'same-name-near', otherPlace: { lon: 134.05, lat: 34.34 } },
    ]);
  });
});

describe('a place outside the city', () => {
  const far = row({ cell: 'A2', name: '山の家', address: '高松市山1', location: { lon: 134.05, lat: 33.7 } });

  it('is replaced by the place a person has chosen, and both imports agree', () => {
    const boundary = square;
    const place = { lon: 134.05, lat: 34.35 };
    const decisions: Decision[] = [{ file: 'a', cell: 'A2', decision: 'new', place }];
    const files = [file('a', [far])];
    expect(planOf(files, { boundary }).files[0]!.held).toMatchObject([
      { kind: 'outside-boundary', place: far.location },
    ]);
    const existing = after(files, { boundary, decisions });
    expect(existing.map(({ location }) => location)).toEqual([place]);
    const again = planOf(files, { boundary, existing });
    expect([again.changes, again.files[0]!.held]).toEqual([[], []]);
  });
});
