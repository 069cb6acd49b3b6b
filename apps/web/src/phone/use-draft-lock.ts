import { useEffect, useState } from 'react';
import { draftLockPrefix } from './register-worker.js';

export interface DraftLock {
  /** Whether this tab may edit; null = not known yet. */
  readonly isHeld: boolean | null;
  /** Takes the draft over; the tab that had it may edit no more. */
  readonly take: () => void;
}

/** One draft is edited in one tab: the first to open it, or the one that took it over. */
export function useDraftLock(inspectionId: string): DraftLock {
  const [isHeld, setIsHeld] = useState<boolean | null>('locks' in navigator ? null : true);
  const [isTaking, setIsTaking] = useState(false);
  useEffect(() => {
    if (!('locks' in navigator)) return;
    let release = () => undefined as void;
    const isOver = new Promise<void>((resolve) => (release = resolve));
    const options = isTaking ? { steal: true } : { ifAvailable: true };
    navigator.locks
      .request(draftLockPrefix + inspectionId, options, (lock) => {
        setIsHeld(lock !== null);
        return lock === null ? undefined : isOver;
      })
      // Another tab took it.
      .catch(() => {
        setIsTaking(false);
        setIsHeld(false);
      });
    return release;
  }, [inspectionId, isTaking]);
  return { isHeld, take: () => setIsTaking(true) };
}
