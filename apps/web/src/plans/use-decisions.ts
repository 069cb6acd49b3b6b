import { useEffect, useEffectEvent, useState } from 'react';
import type { PlanDecision, PlanDetail } from '../api/types.js';
import { asksForUndo, hasFieldFocus } from '../shell/keys.js';
import { areSame, decided, type DecisionDraft, redone, startDraft, undone } from './decision-draft.js';

/** The decisions of a plan while they are changed by hand. */
export interface DecisionsInHand {
  readonly now: readonly PlanDecision[];
  /** Whether they differ from those the plan was solved with. */
  readonly isChanged: boolean;
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
  readonly change: (next: readonly PlanDecision[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly discard: () => void;
}

/** They begin anew when the plan is solved anew. Ctrl+Z takes the last one back, Ctrl+Shift+Z or Ctrl+Y brings it again. */
export function useDecisions({ version, terms }: Pick<PlanDetail, 'version' | 'terms'>): DecisionsInHand {
  const [{ draft, of }, setHeld] = useState({ draft: startDraft(terms.decisions), of: version });
  if (of !== version) setHeld({ draft: startDraft(terms.decisions), of: version });
  const set = (next: DecisionDraft) => setHeld({ draft: next, of: version });
  const undo = () => set(undone(draft));
  const redo = () => set(redone(draft));
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (hasFieldFocus(document)) return;
    const isUndo = asksForUndo(event) && draft.past.length > 0;
    const isRedo = asksForRedo(event) && draft.future.length > 0;
    if (!isUndo && !isRedo) return;
    event.preventDefault();
    if (isUndo) undo();
    else redo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    // Before the undo of the last result, which stands aside for it.
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  }, []);
  return {
    now: draft.now,
    isChanged: !areSame(draft.now, terms.decisions),
    mayUndo: draft.past.length > 0,
    mayRedo: draft.future.length > 0,
    change: (next) => set(decided(draft, next)),
    undo,
    redo,
    discard: () => set(decided(draft, terms.decisions)),
  };
}

function asksForRedo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  if ((!ctrlKey && !metaKey) || altKey) return false;
  return shiftKey ? key.toLowerCase() === 'z' : key.toLowerCase() === 'y';
}
