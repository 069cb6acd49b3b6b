import { useState } from 'react';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';

export interface AskButtonProps {
  readonly label: string;
  /** Whom or what it is about; said to screen readers where several buttons have one label. */
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly act: {
    readonly error: unknown;
    readonly isPending: boolean;
    readonly mutateAsync: () => Promise<unknown>;
  };
  readonly isDanger?: boolean;
  /** Stands by itself, not among others in a row. */
  readonly isAlone?: boolean;
}

/** A button that does something of consequence once the question has been answered. */
export function AskButton({ label, name, title, hint, act, isDanger, isAlone }: AskButtonProps) {
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  const close = () => setIsAsking(false);
  const go = () => {
    // What goes wrong stands in the dialog.
    if (!act.isPending) act.mutateAsync().then(close, () => undefined);
  };
  return (
    <>
      <button
        type="button"
        className={isAlone ? 'button' : 'button button-quiet'}
        aria-label={`${label}: ${name}`}
        onClick={() => setIsAsking(true)}
      >
        {label}
      </button>
      {isAsking && (
        <Dialog
          title={title}
          onClose={close}
          foot={
            <>
              <button type="button" className="button" onClick={close}>
                {text.shell.cancel}
              </button>
              <button
                type="button"
                className={isDanger ? 'button button-danger' : 'button button-primary'}
                aria-disabled={act.isPending}
                onClick={go}
              >
                {label}
              </button>
            </>
          }
        >
          <p>{hint}</p>
          {act.error !== null && act.error !== undefined && (
            <ErrorNotice error={act.error} title={text.shell.errors.notDone} />
          )}
        </Dialog>
      )}
    </>
  );
}
