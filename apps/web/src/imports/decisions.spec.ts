import { describe, expect, it } from '@jest/globals';
import { countKinds, decisionsOf, type HeldPlace, withAnswer, withBulk } from './decisions.js';

const candidate = (facilityId: string) => ({ facilityId, name: '中央公民館', address: null, distanceM: 30 });
const held = (cell: string, candidates: readonly string[], kind: HeldPlace['kind'] = 'same-name-near'): HeldPlace => ({
  file: '施設.csv',
  cell,
  causeCell: null,
  name: '中央公民館',
  reason: { ja: '理由', en: 'reason' },
  kind,
  sheetRows: 1,
  candidates: candidates.map(candidate),
});
const rows = [held('C2', ['a', 'b']), held('C3', []), held('C4', ['c'], 'outside-boundary')];
const none = new Map();

describe('answers for held rows', () => {
  it('become decisions in the order of the rows; rows without an answer stay held', () => {
    const answers = withAnswer(withAnswer(none, rows[2]!, { kind: 'skip' }), rows[0]!, {
      kind: 'same',
      facilityId: 'b',
    });
    expect(decisionsOf(answers, rows)).toEqual([
      { file: '施設.csv', cell: 'C2', decision: 'same', facilityId: 'b' },
      { file: '施設.csv', cell: 'C4', decision: 'skip' },
    ]);
    expect(decisionsOf(withAnswer(answers, rows[2]!, null), rows)).toHaveLength(1);
  });

  it('given to all: the same as the first candidate where there is one', () => {
    expect(decisionsOf(withBulk(none, rows, 'same'), rows).map(({ cell }) => cell)).toEqual(['C2', 'C4']);
    expect(decisionsOf(withBulk(none, rows, 'new'), rows)).toHaveLength(3);
    expect(decisionsOf(withBulk(withBulk(none, rows, 'skip'), rows, 'none'), rows)).toEqual([]);
  });

  it('a bulk answer does not undo what was decided for a row it cannot answer', () => {
    const answers = withBulk(withAnswer(none, rows[1]!, { kind: 'new' }), rows, 'same');
    expect(decisionsOf(answers, rows).map(({ decision }) => decision)).toEqual(['same', 'new', 'same']);
  });

  it('rows of years are never made facilities', () => {
    const years = [held('A2', [], 'facility-not-found'), held('A3', [], 'which-facility'), rows[0]!];
    expect(decisionsOf(withBulk(none, years, 'new'), years).map(({ cell }) => cell)).toEqual(['C2']);
  });

  it('for a candidate that is gone is left out', () => {
    const answers = withAnswer(none, rows[0]!, { kind: 'same', facilityId: 'gone' });
    expect(decisionsOf(answers, rows)).toEqual([]);
  });
});

describe('countKinds', () => {
  it('counts each reason', () => {
    expect([...countKinds(rows)]).toEqual([
      ['same-name-near', 2],
      ['outside-boundary', 1],
    ]);
  });
});
