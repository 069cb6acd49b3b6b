import { useCallback, useState } from 'react';
import { changedDraft, emptyDraft, forgetDraft, keepDraft, keptDraft, type ReportDraft } from './report-draft.js';

export interface ReportDraftState {
  readonly draft: ReportDraft;
  /** Whether all of it is kept on this device. */
  readonly isKept: boolean;
  readonly change: (changes: Partial<ReportDraft>) => void;
  /** Forgets it and begins anew. */
  readonly clear: () => void;
}

/** The report that is being written, kept on this device with every change; a facility that the address names counts. */
export function useReportDraft(code: string, facilityId: string | null): ReportDraftState {
  const [draft, setDraft] = useState(() => {
    const kept = keptDraft(code, localStorage);
    if (!kept || facilityId === null || kept.facilityId === facilityId) return kept ?? emptyDraft(facilityId);
    return changedDraft(kept, { facilityId, location: null, place: '' });
  });
  const [isKept, setIsKept] = useState(true);
  const change = useCallback(
    (changes: Partial<ReportDraft>) =>
      setDraft((before) => {
        const next = changedDraft(before, changes);
        setIsKept(keepDraft(code, next, localStorage));
        return next;
      }),
    [code],
  );
  const clear = useCallback(() => {
    forgetDraft(code, localStorage);
    setDraft(emptyDraft(facilityId));
  }, [code, facilityId]);
  return { draft, isKept, change, clear };
}
