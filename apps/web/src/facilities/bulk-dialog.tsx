import type { BulkPreview } from '../api/types.js';
import { TextInput } from '../forms/inputs.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import type { BulkChangeProps } from './bulk-change.js';
import { BulkFields } from './bulk-fields.js';
import { type BulkDecision, type InTheWay, useBulkDecision } from './use-bulk-decision.js';

/** One decision for all chosen facilities: what it is, what it would do, and why. */
export function BulkDialog(props: BulkChangeProps & { readonly onClose: () => void }) {
  const { city, chosen, onClose } = props;
  const text = useText();
  const { list } = text.facility;
  const decision = useBulkDecision(props);
  const { told, inTheWay, error } = decision;
  return (
    <Dialog
      title={list.bulkTitle(digits(chosen.length))}
      onClose={onClose}
      foot={<Steps decision={decision} onClose={onClose} />}
    >
      {told ? (
        <>
          <PreviewWords told={told} />
          <TextInput
            label={list.bulkReason}
            hint={list.bulkReasonHint}
            value={decision.reason}
            onChange={decision.setReason}
          />
        </>
      ) : (
        <>
          <p className="field-hint">{list.bulkHint}</p>
          <BulkFields city={city} draft={decision.draft} onDraft={decision.setDraft} />
        </>
      )}
      {inTheWay && <StaleNotice chosen={chosen} inTheWay={inTheWay} onLeaveOut={() => decision.leaveOut(inTheWay)} />}
      {error && <ErrorNotice error={error} title={text.shell.errors.notSaved} />}
    </Dialog>
  );
}

/** First what it would do, then the decision itself. */
function Steps({ decision, onClose }: { readonly decision: BulkDecision; readonly onClose: () => void }) {
  const text = useText();
  const { list } = text.facility;
  const { told, isNothing, isPending, inTheWay, back, tell, take } = decision;
  return (
    <>
      <button type="button" className="button" onClick={told ? back : onClose}>
        {told ? list.bulkBack : text.shell.cancel}
      </button>
      {told ? (
        <button
          type="button"
          className="button button-primary"
          disabled={inTheWay !== null || told.changed === 0 || isPending}
          onClick={take}
        >
          {isPending ? text.shell.saving : list.bulkSave(digits(told.changed))}
        </button>
      ) : (
        <button type="button" className="button button-primary" disabled={isNothing || isPending} onClick={tell}>
          {list.bulkPreview}
        </button>
      )}
    </>
  );
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
