import { useEffect, useEffectEvent, useState } from 'react';
import { Field } from '../forms/field.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { Icon } from '../shell/icons.js';
import { pastedFile, pastedTable } from './pasted-table.js';

export interface PasteDoorProps {
  readonly onFile: (file: File) => void;
}

/** Takes a table from the clipboard: by Ctrl+V anywhere on the page, or by a dialog where the text can be looked at first. */
export function PasteDoor({ onFile }: PasteDoorProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  const send = (pasted: string): boolean => {
    const table = pastedTable(pasted);
    if (table) onFile(pastedFile(table, text.imports.pasteName));
    return table !== null;
  };
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (isOpen || isField(event.target)) return;
    if (send(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => paste(event);
    addEventListener('paste', listener);
    return () => removeEventListener('paste', listener);
  }, []);
  return (
    <>
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        <Icon name="table" />
        {text.imports.paste}
      </button>
      {isOpen && <PasteDialog onSend={send} onClose={() => setIsOpen(false)} />}
    </>
  );
}

interface PasteDialogProps {
  /** False where the text is no table. */
  readonly onSend: (pasted: string) => boolean;
  readonly onClose: () => void;
}

function PasteDialog({ onSend, onClose }: PasteDialogProps) {
  const { imports } = useText();
  const [pasted, setPasted] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const table = pastedTable(pasted);
  const size = table && imports.pasteRows(digits(table.rows), digits(table.columns));
  const send = () => {
    if (onSend(pasted)) onClose();
    else setIsRefused(true);
  };
  return (
    <Dialog
      title={imports.pasteTitle}
      shape="dialog dialog-wide"
      onClose={onClose}
      foot={
        <button type="button" className="button button-primary" onClick={send}>
          {imports.pasteSend}
        </button>
      }
    >
      <p>{imports.pasteLead}</p>
      <Field label={imports.pasteField} hint={size} error={isRefused && !table ? imports.pasteNoTable : null}>
        {(attributes) => (
          <textarea
            {...attributes}
            className="input paste-field"
            wrap="off"
            spellCheck={false}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
