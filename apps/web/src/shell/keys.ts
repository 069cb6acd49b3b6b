type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'defaultPrevented'>;

/** Ctrl+Z, on a Mac ⌘Z; not with Shift, which would be the way forward again. */
export const asksForUndo = ({ key, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }: Keys): boolean =>
  !defaultPrevented && (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'z';

/** Ctrl+Enter, on a Mac ⌘Enter. */
export const asksToSave = ({ key, ctrlKey, metaKey }: Pick<Keys, 'key' | 'ctrlKey' | 'metaKey'>): boolean =>
  (ctrlKey || metaKey) && key === 'Enter';

const fields = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]';

/** Whether the focus is where typing has an undo of its own, or in a window that must be answered first. */
export function hasFieldFocus({ activeElement }: Pick<Document, 'activeElement'>): boolean {
  return activeElement !== null && (activeElement.matches(fields) || activeElement.closest('dialog[open]') !== null);
}
