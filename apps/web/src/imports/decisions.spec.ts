import { describe, expect, it } from '@jest/globals';
import { ja } from '../i18n/ja.js';
import { countKinds, decisionsOf, type HeldPlace, keyOf, nextUndecided, withAnswer, withBulk } from './decisions.js';
import { choicesOf, chosenId } from './held-choices.js';

const candidate = (facilityId: string) => ({
  facilityId,
  name: '中央公民館',
  address: null,
  location: null,
  distanceM: 30,
});
const held = (cell: string, candidates: readonly string[], kind: HeldPlace['kind'] = 'same-name-near'): HeldPlace => ({
  file: '施設.csv',
  cell,
  causeCell: null,
  name: '中央公民館',
  reason: { ja: '理由', en: 'reason' },
  kind,
  sheetRows: 1,
  candidates: candidates.map(candidate),
  place: null,
  otherPlace: null,
  stale: null,
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

describe('rows whose place is doubtful, or that both sides have changed', () => {
  const place = { lon: 134.05, lat: 34.34 };
  const swapped: HeldPlace = { ...held('A1', ['a'], 'swapped-place'), otherPlace: place };
  const outside: HeldPlace = { ...held('A2', [], 'outside-boundary'), place };
  const stale = held('A3', [], 'stale');

  it('take what they can of an answer for all', () => {
    const of = (choice: Parameters<typeof withBulk>[2]) =>
      decisionsOf(withBulk(none, [swapped, outside, stale], choice), [swapped, outside, stale]).map(
        ({ cell, decision, ...details }) => [cell, decision, 'place' in details ? details.place : undefined],
      );
    expect(of('swapped')).toEqual([['A1', 'new', place]]);
    expect(of('nowhere')).toEqual([
      ['A1', 'new', null],
      ['A2', 'new', null],
    ]);
    expect(of('new')).toEqual([['A2', 'new', undefined]]);
    expect(of('register')).toEqual([['A3', 'register', undefined]]);
  });

  it('offer their choices in words, and show the one that was made', () => {
    const ids = (row: HeldPlace) => choicesOf(row, null, ja).map(({ id }) => id);
    expect(ids(swapped)).toEqual(['swapped', 'nowhere', 'skip']);
    expect(ids(outside)).toEqual(['new', 'nowhere', 'skip']);
    expect(ids(stale)).toEqual(['file', 'register', 'skip']);
    const answer = { kind: 'new', place: { lon: 134, lat: 34 } } as const;
    const choices = choicesOf(outside, answer, ja);
    expect(choices.at(-1)!.label).toBe('指定した位置に登録 (34, 134)');
    expect([chosenId(choices, answer), chosenId(choices, null)]).toEqual(['placed', '']);
  });

  it('go on to the next that is open, from the top again after the last', () => {
    const all = [swapped, outside, stale];
    const answers = withAnswer(none, outside, { kind: 'skip' });
    expect(nextUndecided(all, answers, keyOf(swapped))).toBe(stale);
    expect(nextUndecided(all, answers, keyOf(stale))).toBe(swapped);
    expect(nextUndecided([outside], answers, keyOf(outside))).toBeNull();
  });
});
