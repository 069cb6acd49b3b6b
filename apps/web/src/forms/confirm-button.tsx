import { useState } from 'react';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Icon } from '../shell/icons.js';

export interface ConfirmButtonProps {
  readonly label: string;
  readonly title: string;
  readonly hint: string;
  readonly error: unknown;
  readonly isQuiet?: boolean;
  readonly onConfirm: () => void;
}

/** A button that removes something once the question has been answered. */
export function ConfirmButton({ label, title, hint, error, isQuiet, onConfirm }: ConfirmButtonProps) {
  const text = useText();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className={isQuiet ? 'button button-quiet' : 'button button-danger'}
        aria-label={isQuiet ? label : undefined}
        onClick={() => setIsAsking(true)}
      >
        <Icon name="trash" />
        {!isQuiet && label}
      </button>
      {isAsking && (
        <Dialog
          title={title}
          onClose={() => setIsAsking(false)}
          foot={
            <>
              <button type="button" className="button" onClick={() => setIsAsking(false)}>
                {text.shell.cancel}
              </button>
              <button type="button" className="button button-danger" onClick={onConfirm}>
                {text.shell.remove}
              </button>
            </>
          }
        >
          <p>{hint}</p>
          {error !== null && error !== undefined && <ErrorNotice error={error} title={text.shell.errors.notDone} />}
        </Dialog>
      )}
    </>
  );
}
