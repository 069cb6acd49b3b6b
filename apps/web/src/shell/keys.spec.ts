import { describe, expect, it } from '@jest/globals';
import { asksForUndo, asksToSave, hasFieldFocus } from './keys.js';

const pressed = (changed: Partial<Parameters<typeof asksForUndo>[0]>) => ({
  key: 'z',
  ctrlKey: true,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  defaultPrevented: false,
  ...changed,
});

describe('keys', () => {
  it('take the last change back with Ctrl+Z or ⌘Z alone', () => {
    expect(asksForUndo(pressed({}))).toBe(true);
    expect(asksForUndo(pressed({ key: 'Z' }))).toBe(true);
    expect(asksForUndo(pressed({ ctrlKey: false, metaKey: true }))).toBe(true);
    for (const other of [
      { shiftKey: true },
      { altKey: true },
      { ctrlKey: false },
      { key: 'y' },
      { defaultPrevented: true },
    ]) {
      expect(asksForUndo(pressed(other))).toBe(false);
    }
  });

  it('save with Ctrl+Enter or ⌘Enter', () => {
    expect(asksToSave(pressed({ key: 'Enter' }))).toBe(true);
    expect(asksToSave(pressed({ key: 'Enter', ctrlKey: false }))).toBe(false);
  });

  it('belong to the field that has the focus, and to an open window', () => {
    const element = (isField: boolean, isInWindow: boolean) =>
      ({ matches: () => isField, closest: () => (isInWindow ? {} : null) }) as unknown as Element;
    expect(hasFieldFocus({ activeElement: null })).toBe(false);
    expect(hasFieldFocus({ activeElement: element(false, false) })).toBe(false);
    expect(hasFieldFocus({ activeElement: element(true, false) })).toBe(true);
    expect(hasFieldFocus({ activeElement: element(false, true) })).toBe(true);
  });
});
