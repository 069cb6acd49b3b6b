import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { changeMany, previewMany } from '../api/facility-list.js';
import { ApiProblem } from '../api/problem.js';
import type { BulkAnswer, BulkPreview } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import type { BulkChangeProps } from './bulk-change.js';
import { type BulkDraft, readBulkDraft } from './bulk-draft.js';
import { useChangeReport } from './use-change-report.js';

/** What stands in the way of a decision: facilities that were changed or removed since they were chosen. */
export type InTheWay = Pick<BulkPreview, 'stale' | 'missing'>;

/** A decision on its way: typed, told beforehand, taken. */
export function useBulkDecision({ code, chosen, onChosen }: Pick<BulkChangeProps, 'code' | 'chosen' | 'onChosen'>) {
  const { list } = useText().facility;
  const report = useChangeReport(code);
  const [draft, setDraft] = useState<BulkDraft>({});
  const [reason, setReason] = useState('');
  const [told, setTold] = useState<BulkPreview | null>(null);
  const changes = readBulkDraft(draft);
  const preview = useMutation({ mutationFn: () => previewMany(code, chosen, changes) });
  const change = useCityMutation<void, BulkAnswer>(code, () => changeMany(code, chosen, changes, reason));
  const back = () => {
    setTold(null);
    change.reset();
  };
  const inTheWay = inTheWayOf(change.error) ?? told;
  const isBlocked = inTheWay !== null && inTheWay.stale.length + inTheWay.missing.length > 0;
  return {
    draft,
    setDraft,
    reason,
    setReason,
    told,
    isNothing: Object.keys(changes).length === 0,
    isPending: preview.isPending || change.isPending,
    inTheWay: isBlocked ? inTheWay : null,
    error: isBlocked ? null : (change.error ?? preview.error),
    back,
    tell: () => preview.mutate(undefined, { onSuccess: setTold }),
    take: () =>
      change.mutate(undefined, {
        onSuccess: ({ changed, undoId }) => {
          void report(list.bulkDone(digits(changed)), undoId, 'together');
          onChosen([]);
        },
      }),
    /** Goes on without those that are in the way. */
    leaveOut: ({ stale, missing }: InTheWay) => {
      const out = new Set([...stale.map(({ id }) => id), ...missing]);
      back();
      onChosen(chosen.filter(({ id }) => !out.has(id)));
    },
  };
}

export type BulkDecision = ReturnType<typeof useBulkDecision>;

function inTheWayOf(error: unknown): InTheWay | null {
  if (!(error instanceof ApiProblem) || error.kind !== 'stale') return null;
  const { stale, missing } = error.extensions as Partial<InTheWay>;
  return stale && missing ? { stale, missing } : null;
}
