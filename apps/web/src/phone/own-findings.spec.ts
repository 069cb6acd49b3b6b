import { describe, expect, it } from '@jest/globals';
import type { FindingPage } from '../api/types.js';
import { isDone, ownFindingsOf } from './own-findings.js';

const item = { id: 'a', status: 'ordered' } as FindingPage['items'][number];
const counts = { new: 2, 'to-prioritise': 0, 'to-order': 0, 'under-way': 1, 'to-verify': 0, done: 4 };

describe('what the phone keeps of the own findings', () => {
  it('counts all of them, and those about which something is still to be done', () => {
    const kept = ownFindingsOf({ items: [item], counts, next: null }, '2026-11-29T00:00:00.000Z');
    expect(kept).toEqual({
      madeAt: '2026-11-29T00:00:00.000Z',
      items: [{ ...item, steps: [] }],
      total: 7,
      open: 3,
    });
  });

  it('knows which are done with', () => {
    const done = (['reported', 'ordered', 'repaired', 'verified', 'dismissed'] as const).filter((status) =>
      isDone({ status }),
    );
    expect(done).toEqual(['verified', 'dismissed']);
  });
});
