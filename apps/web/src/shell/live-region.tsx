import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { asksForUndo, hasFieldFocus } from './keys.js';
import { type Result, Toast } from './toast.js';

interface Speaker {
  readonly announce: (message: string) => void;
  readonly report: (result: Result) => void;
}

const SpeakerContext = createContext<Speaker>({ announce: () => undefined, report: () => undefined });

/** Says what has just changed on the page: to screen readers all of it, to everybody the results of what they did. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [{ message, count }, setSaid] = useState({ message: '', count: 0 });
  const [shown, setShown] = useState<{ readonly result: Result; readonly number: number } | null>(null);
  const announce = useCallback((next: string) => setSaid((before) => ({ message: next, count: before.count + 1 })), []);
  const speaker = useMemo<Speaker>(
    () => ({
      announce,
      report: (next) => {
        announce(next.message);
        setShown((before) => ({ result: next, number: (before?.number ?? 0) + 1 }));
      },
    }),
    [announce],
  );
  const close = useCallback(() => setShown(null), []);
  useUndoKey(shown?.result ?? null);
  return (
    <SpeakerContext value={speaker}>
      {children}
      {shown && <Toast key={shown.number} result={shown.result} onClose={close} />}
      <output className="visually-hidden" aria-live="polite">
        {/* A new element each time: the same words said twice are two results. */}
        <span key={count}>{message}</span>
      </output>
    </SpeakerContext>
  );
}

/** Ctrl+Z takes the last change back, also when its toast has gone; inside a field the key is the field's. */
function useUndoKey(shown: Result | null): void {
  const last = useRef<Result['undo']>(undefined);
  useEffect(() => {
    // A result without a way back ends that of the change before it, such as the result of its undo.
    if (shown) last.current = shown.undo;
  }, [shown]);
  useEffect(() => {
    const undoLast = (event: KeyboardEvent) => {
      const undo = last.current;
      if (!undo || !asksForUndo(event) || hasFieldFocus(document)) return;
      event.preventDefault();
      last.current = undefined;
      void undo();
    };
    addEventListener('keydown', undoLast);
    return () => removeEventListener('keydown', undoLast);
  }, []);
}

/** The function that tells screen readers what everybody else sees, such as a selection. */
export const useAnnounce = (): ((message: string) => void) => useContext(SpeakerContext).announce;

/** The function that tells everybody how an action ended, with the way back where there is one. */
export const useReport = (): ((result: Result) => void) => useContext(SpeakerContext).report;
