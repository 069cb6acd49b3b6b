import { useState } from 'react';
import { useText } from '../i18n/text.js';
import { ColumnsDialog } from './columns-dialog.js';
import type { FileOfImport } from './columns-queries.js';

export interface ColumnsButtonProps {
  readonly of: FileOfImport;
  /** The file was read already; what it was read as may be changed. */
  readonly isRead: boolean;
}

/** Opens the dialog in which somebody says what the columns of a file are. */
export function ColumnsButton({ of, isRead }: ColumnsButtonProps) {
  const { mapping: words } = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="in-row">
      <button
        type="button"
        className="button"
        aria-label={isRead ? words.changeOf(of.file) : words.mapOf(of.file)}
        onClick={() => setIsOpen(true)}
      >
        {isRead ? words.change : words.map}
      </button>
      {!isRead && <span className="field-hint">{words.mapHint}</span>}
      {isOpen && <ColumnsDialog of={of} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
