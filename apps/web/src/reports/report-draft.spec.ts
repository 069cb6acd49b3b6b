import { describe, expect, it } from '@jest/globals';
import {
  bodyOf,
  changedDraft,
  emptyDraft,
  forgetDraft,
  isWritten,
  keepDraft,
  keptDraft,
  missingPart,
} from './report-draft.js';

/** A drawer with room for so many characters. */
function drawerOf(room: number) {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new Error('full');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('a report that is being written', () => {
  it('names what is missing, one thing after the other', () => {
    const empty = emptyDraft(null);
    expect([missingPart(empty), isWritten(empty)]).toEqual(['where', false]);
    const placed = changedDraft(empty, { place: '玄関' });
    expect(missingPart(placed)).toBe('kind');
    const kinded = changedDraft(placed, { kind: 'leak' });
    expect(missingPart(kinded)).toBe('description');
    const whole = changedDraft(kinded, { description: ' 雨もり ' });
    expect([missingPart(whole), isWritten(whole)]).toEqual([null, true]);
    expect(bodyOf(whole, 'ja', '')).toMatchObject({
      place: '玄関',
      description: '雨もり',
      contact: null,
      language: 'ja',
    });
    expect(missingPart(emptyDraft('facility'))).toBe('kind');
  });

  it('is another report once it was changed after an attempt, for the first may have arrived', () => {
    const draft = emptyDraft(null);
    expect(changedDraft(draft, { place: '玄関' }).operationId).toBe(draft.operationId);
    const attempted = changedDraft(draft, { isAttempted: true });
    expect(attempted.operationId).toBe(draft.operationId);
    expect(changedDraft(attempted, { place: '裏口' })).toMatchObject({ isAttempted: false, place: '裏口' });
    expect(changedDraft(attempted, { place: '裏口' }).operationId).not.toBe(draft.operationId);
  });

  it('stays on the device, without its photos where they are too large, until it is forgotten', () => {
    const draft = { ...emptyDraft('a'), photos: ['A'.repeat(1000)] };
    const [large, small, none] = [drawerOf(10_000), drawerOf(800), drawerOf(0)];
    expect([large, small, none].map((drawer) => keepDraft('372013', draft, drawer))).toEqual([true, false, false]);
    expect(keptDraft('372013', large)).toEqual(draft);
    expect(keptDraft('372013', small)).toEqual({ ...draft, photos: [] });
    expect([keptDraft('372013', none), keptDraft('222127', large)]).toEqual([null, null]);
    forgetDraft('372013', large);
    expect(keptDraft('372013', large)).toBeNull();
    large.setItem('chodo-report-372013', '{broken');
    expect(keptDraft('372013', large)).toBeNull();
  });
});
