import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { Icon } from '../shell/icons.js';
import { useReport } from '../shell/live-region.js';

/** What is handed to somebody who can come in with it once. */
export interface Handed {
  readonly loginName: string;
  readonly displayName: string;
  readonly password: string;
}

/** Shows a one-time password the only time it can be shown: to be copied, or printed as a slip that is handed over. */
export function OneTimePasswordDialog({ handed, onClose }: { readonly handed: Handed; readonly onClose: () => void }) {
  const { oneTime } = useText().accounts;
  const report = useReport();
  const copy = () => {
    void navigator.clipboard.writeText(handed.password).then(
      () => report({ message: oneTime.copied }),
      () => report({ message: oneTime.notCopied }),
    );
  };
  return (
    <Dialog
      title={oneTime.title(handed.displayName)}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={copy}>
            {oneTime.copy}
          </button>
          <button type="button" className="button" onClick={() => print()}>
            <Icon name="print" />
            {oneTime.print}
          </button>
          <button type="button" className="button button-primary" onClick={onClose}>
            {oneTime.done}
          </button>
        </>
      }
    >
      <p className="notice notice-warn">{oneTime.onlyNow}</p>
      <dl className="slip">
        <dt>{oneTime.address}</dt>
        <dd>{location.origin}</dd>
        <dt>{oneTime.loginName}</dt>
        <dd className="slip-secret">{handed.loginName}</dd>
        <dt>{oneTime.password}</dt>
        <dd className="slip-secret">{handed.password}</dd>
      </dl>
      <p className="field-hint">{oneTime.next}</p>
    </Dialog>
  );
}
