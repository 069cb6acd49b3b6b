import { describe, expect, it } from '@jest/globals';
import { readInboxKey } from './inbox-keys.js';

const press = (key: string, isInList = true, ctrlKey = false) =>
  readInboxKey({ key, ctrlKey, metaKey: false, altKey: false }, isInList);

describe('keys of the inbox', () => {
  it('move, open and take steps', () => {
    expect(press('j')).toEqual({ kind: 'move', by: 1 });
    expect(press('ArrowUp')).toEqual({ kind: 'move', by: -1 });
    expect(press('Enter')).toEqual({ kind: 'open' });
    expect(press('v')).toEqual({ kind: 'step', step: 'verified' });
    expect(press('?')).toEqual({ kind: 'help' });
    expect(press('q')).toBeNull();
  });

  it('leave arrows and Enter to what is focused elsewhere, and keys with Ctrl to the browser', () => {
    expect([press('ArrowDown', false), press('Enter', false), press('p', true, true)]).toEqual([null, null, null]);
    expect(press('k', false)).toEqual({ kind: 'move', by: -1 });
  });
});
