import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withChanged } from './city-standing.js';

const row = fc.record({
  facilityId: fc.constantFrom('f1', 'f2', 'f3', 'f4'),
  buildingId: fc.constantFrom('b1', 'b2', 'b3', 'b4', 'b5', 'b6'),
  facilityName: fc.constantFrom('学校', '公民館'),
  buildingName: fc.constantFrom('本館', '別館'),
  score: fc.nat(),
});
const rows = fc.uniqueArray(row, { selector: ({ buildingId }) => buildingId });
const facilities = fc.uniqueArray(fc.constantFrom('f1', 'f2', 'f3', 'f4'));

type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;
const byName = (one: Row, other: Row) =>
  one.facilityName.localeCompare(other.facilityName) ||
  one.buildingName.localeCompare(other.buildingName) ||
  one.buildingId.localeCompare(other.buildingId);

describe('the buildings of a city after a change', () => {
  it('are those that reading all again would tell, in the same order, or nothing is told', () => {
    fc.assert(
      fc.property(rows, rows, facilities, (some, others, changedOnes) => {
        const changed = new Set(changedOnes);
        const before = some.toSorted(byName);
        const untouched = before.filter(({ facilityId }) => !changed.has(facilityId));
        const ids = new Set(untouched.map(({ buildingId }) => buildingId));
        const anew = others
          .filter(({ facilityId, buildingId }) => changed.has(facilityId) && !ids.has(buildingId))
          .toSorted(byName);
        const told = withChanged(before, changed, anew);
        expect([null, [...untouched, ...anew].toSorted(byName)]).toContainEqual(told);
      }),
    );
  });

  it('are told wherever only what is known of them changed', () => {
    fc.assert(
      fc.property(rows, facilities, fc.nat(), (some, changedOnes, score) => {
        const changed = new Set(changedOnes);
        const isChanged = ({ facilityId }: Row) => changed.has(facilityId);
        const anew = some.filter(isChanged).map((one) => ({ ...one, score }));
        const all = some.map((one) => (isChanged(one) ? { ...one, score } : one));
        expect(withChanged(some, changed, anew)).toEqual(all);
      }),
    );
  });
});
