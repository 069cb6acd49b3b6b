import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { changeMany, previewMany } from '../api/facility-list.js';
import type { BulkPreview } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { ApiProblem } from '../api/problem.js';
import { TextInput } from '../forms/inputs.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import type { BulkChangeProps } from './bulk-change.js';
import { type BulkDraft, readBulkDraft } from './bulk-draft.js';
import { BulkFields } from './bulk-fields.js';
import { useChangeReport } from './use-change-report.js';

/** What stands in the way of a decision: facilities that were changed or removed since they were chosen. */
type InTheWay = Pick<BulkPreview, 'stale' | 'missing'>;

/** One decision for all chosen facilities: what it is, what it would do, and why. */
export function BulkDialog(props: BulkChangeProps & { readonly onClose: () => void }) {
  const { code, city, chosen, onChosen, onClose } = props;
  const text = useText();
  const { list } = text.facility;
  const report = useChangeReport(code);
  const [draft, setDraft] = useState<BulkDraft>({});
  const [reason, setReason] = useState('');
  const [told, setTold] = useState<BulkPreview | null>(null);
  const changes = readBulkDraft(draft);
  const preview = useMutation({ mutationFn: () => previewMany(code, chosen, changes) });
  const change = useCityMutation<void, void>(code, async () => {
    const { changed, undoId } = await changeMany(code, chosen, changes, reason);
    await report(list.bulkDone(digits(changed)), undoId, 'together');
    onChosen([]);
  });
  const inTheWay = inTheWayOf(change.error) ?? told;
  const leaveOut = ({ stale, missing }: InTheWay) => {
    const out = new Set([...stale.map(({ id }) => id), ...missing]);
    setTold(null);
    change.reset();
    onChosen(chosen.filter(({ id }) => !out.has(id)));
  };
  const isNothing = Object.keys(changes).length === 0;
  const isBlocked = inTheWay !== null && inTheWay.stale.length + inTheWay.missing.length > 0;
  return (
    <Dialog
      title={list.bulkTitle(digits(chosen.length))}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={told ? () => setTold(null) : onClose}>
            {told ? list.bulkBack : text.shell.cancel}
          </button>
          {told ? (
            <button
              type="button"
              className="button button-primary"
              disabled={isBlocked || told.changed === 0 || change.isPending}
              onClick={() => change.mutate()}
            >
              {change.isPending ? text.shell.saving : list.bulkSave(digits(told.changed))}
            </button>
          ) : (
            <button
              type="button"
              className="button button-primary"
              disabled={isNothing || preview.isPending}
              onClick={() => preview.mutate(undefined, { onSuccess: setTold })}
            >
              {list.bulkPreview}
            </button>
          )}
        </>
      }
    >
      {told ? (
        <>
          <PreviewWords told={told} />
          <TextInput label={list.bulkReason} hint={list.bulkReasonHint} value={reason} onChange={setReason} />
        </>
      ) : (
        <>
          <p className="field-hint">{list.bulkHint}</p>
          <BulkFields city={city} draft={draft} onDraft={setDraft} />
        </>
      )}
      {isBlocked && <StaleNotice {...props} inTheWay={inTheWay} onLeaveOut={() => leaveOut(inTheWay)} />}
      {[preview.error, change.error].map(
        (error, i) =>
          error !== null && !isBlocked && <ErrorNotice key={i} error={error} title={text.shell.errors.notSaved} />,
      )}
    </Dialog>
  );
}

function inTheWayOf(error: unknown): InTheWay | null {
  if (!(error instanceof ApiProblem) || error.kind !== 'stale') return null;
  const { stale, missing } = error.extensions as Partial<InTheWay>;
  return stale && missing ? { stale, missing } : null;
}

function PreviewWords({ told: { changed, alreadySo } }: { readonly told: BulkPreview }) {
  const { list } = useText().facility;
  return (
    <ul className="bulk-preview">
      <li>
        <strong className="number">{digits(changed)}</strong> {list.bulkChanged}
      </li>
      <li>
        <strong className="number">{digits(alreadySo)}</strong> {list.bulkAlreadySo}
      </li>
    </ul>
  );
}

interface StaleNoticeProps extends Pick<BulkChangeProps, 'chosen'> {
  readonly inTheWay: InTheWay;
  readonly onLeaveOut: () => void;
}

/** Who is in the way by name, and the way on without them. */
function StaleNotice({ chosen, inTheWay: { stale, missing }, onLeaveOut }: StaleNoticeProps) {
  const { language, text } = useLanguage();
  const { list } = text.facility;
  const gone = chosen.filter(({ id }) => missing.includes(id));
  const names = [...stale, ...gone].map(({ name }) => name);
  return (
    <div className="notice notice-error" role="alert">
      <strong>{list.bulkStale(digits(stale.length + missing.length))}</strong>
      <p>{names.join(language === 'ja' ? '、' : ', ')}</p>
      <div>
        <button type="button" className="button" onClick={onLeaveOut}>
          {list.bulkLeaveOut}
        </button>
      </div>
    </div>
  );
}
