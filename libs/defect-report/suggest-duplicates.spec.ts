import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ComparedFinding, similarityPercent, suggestDuplicates } from './index.js';

const report = { facilityId: 'school', component: 'roof', words: '体育館の天井から雨もり' } as const;
const finding = (differing: Partial<ComparedFinding>): ComparedFinding => ({
  id: 'a',
  facilityId: 'school',
  component: 'roof',
  words: '屋上防水の劣化',
  distanceM: null,
  ...differing,
});

const component = fc.constantFrom('roof', 'outer-wall', 'grounds', 'other');
const words = fc.string({ unit: fc.constantFrom(...Array.from('雨もり天井壁のひび ')), maxLength: 30 });
const facilityId = fc.constantFrom('school', 'park', 'hall');
const reports = fc.record({ facilityId: fc.option(facilityId), component, words }) as fc.Arbitrary<typeof report>;
const findings = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    facilityId,
    component,
    words,
    distanceM: fc.option(fc.double({ min: 0, max: 500, noNaN: true })),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

describe('suggestions of duplicates', () => {
  it('name each reason', () => {
    const [first] = suggestDuplicates(report, [finding({ words: '体育館天井の雨もり', distanceM: 10 })]);
    expect(first).toMatchObject({
      findingId: 'a',
      reasons: [
        { kind: 'same-facility' },
        { kind: 'near', distanceM: 10 },
        { kind: 'same-part' },
        { kind: 'similar-words', percent: 56 },
      ],
    });
  });

  it('need the same place and the same thing: neither alone is enough', () => {
    expect(suggestDuplicates(report, [finding({ component: 'grounds', words: '倒木' })])).toEqual([]);
    expect(suggestDuplicates(report, [finding({ facilityId: 'park', words: report.words })])).toEqual([]);
    expect(suggestDuplicates(report, [finding({ facilityId: 'park', distanceM: 51 })])).toEqual([]);
    expect(suggestDuplicates(report, [finding({ facilityId: 'park', distanceM: 50 })])).toHaveLength(1);
    const unknown = { ...report, component: 'other', words: '' } as const;
    expect(suggestDuplicates(unknown, [finding({ component: 'other' })])).toEqual([]);
  });

  it('are at most five of those given, the likeliest first, in the same order however they came', () => {
    fc.assert(
      fc.property(reports, findings, (one, many) => {
        const suggested = suggestDuplicates(one, many);
        expect(suggested.length).toBeLessThanOrEqual(5);
        expect(suggested.map(({ points }) => points)).toEqual(
          suggested.map(({ points }) => points).toSorted((a, b) => b - a),
        );
        for (const { findingId, points } of suggested) {
          expect(many.some(({ id }) => id === findingId)).toBe(true);
          expect(points).toBeGreaterThan(0);
          expect(points).toBeLessThanOrEqual(100);
        }
        expect(suggestDuplicates(one, many.toReversed())).toEqual(suggested);
      }),
    );
  });

  it('grow with similarity: the same words count most, and both ways alike', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const percent = similarityPercent(one, other);
        expect(percent).toBe(similarityPercent(other, one));
        expect(percent).toBeLessThanOrEqual(100);
        expect(percent).toBeLessThanOrEqual(similarityPercent(one, one));
      }),
    );
  });
});
