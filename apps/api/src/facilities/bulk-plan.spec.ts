import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planBulkChange } from './bulk-plan.js';

const row = (id: string, version: number, owner: string) => ({ id, name: `${id}会館`, version, owner });

describe('planBulkChange', () => {
  it('tells apart what is new, what is so already, what is stale and what is gone', () => {
    const standing = [row('a', 1, 'unknown'), row('b', 2, 'city'), row('c', 5, 'unknown')];
    const seen = [
      { id: 'a', version: 1 },
      { id: 'b', version: 2 },
      { id: 'c', version: 4 },
      { id: 'd', version: 1 },
    ];
    expect(planBulkChange(seen, standing, { owner: 'city' })).toEqual({
      edits: [standing[0]],
      alreadySo: 1,
      stale: [{ id: 'c', name: 'c会館', yourVersion: 4, currentVersion: 5 }],
      missing: ['d'],
    });
  });

  it('counts every row that was seen exactly once', () => {
    const rows = fc.uniqueArray(
      fc.record({ id: fc.uuid(), version: fc.nat(3), owner: fc.constantFrom('city', 'unknown'), seen: fc.nat(3) }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(rows, fc.nat(), (all, gone) => {
        const seen = all.map(({ id, seen: version }) => ({ id, version }));
        const standing = all.filter((_, i) => i !== gone).map(({ id, version, owner }) => row(id, version, owner));
        const { edits, alreadySo, stale, missing } = planBulkChange(seen, standing, { owner: 'city' });
        expect(edits.length + alreadySo + stale.length + missing.length).toBe(all.length);
        expect(edits.every(({ owner }) => owner !== 'city')).toBe(true);
      }),
    );
  });
});
