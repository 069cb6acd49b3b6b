import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ColumnMapping, FileColumns, OfferedHeader } from '../api/types.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Loading } from '../shell/loading.js';
import { type FileOfImport, fileColumnsQuery, forgetColumns, mapColumns } from './columns-queries.js';
import { HeaderChoice } from './header-choice.js';
import { draftOf, faultsOf } from './mapping-draft.js';
import { MappingFields } from './mapping-fields.js';
import { useReadAgain } from './use-read-again.js';

interface ColumnsDialogProps {
  readonly of: FileOfImport;
  readonly onClose: () => void;
}

/** Where somebody says which column of a file is what. */
export function ColumnsDialog({ of, onClose }: ColumnsDialogProps) {
  const { mapping: words } = useText();
  const answer = useQuery(fileColumnsQuery(of));
  if (answer.data) return <MappingDialog of={of} offered={answer.data} onClose={onClose} />;
  return (
    <Dialog title={words.title} shape="dialog dialog-wide" onClose={onClose}>
      <Loading queries={[answer]} />
    </Dialog>
  );
}

interface MappingDialogProps extends ColumnsDialogProps {
  readonly offered: FileColumns;
}

/** A header, and what its columns are; drafts of other headers of the file are kept while the dialog is open. */
function MappingDialog({ of, offered, onClose }: MappingDialogProps) {
  const text = useText();
  const [chosen, setChosen] = useState(() => headerToBegin(offered));
  const [drafts, setDrafts] = useState<Readonly<Record<string, ColumnMapping>>>({});
  const [isTried, setIsTried] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const draft = drafts[chosen.fingerprint] ?? draftOf(chosen);
  const faults = faultsOf(draft);
  const apply = useReadAgain(of, text.mapping.mapped, () => mapColumns(of, chosen, draft));
  const forget = useReadAgain(of, text.mapping.forgotten, () => forgetColumns(of, chosen));
  const isBusy = apply.isPending || forget.isPending;
  const error = apply.error ?? forget.error;
  const showFaults = () => {
    flushSync(() => setIsTried(true));
    fields.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };
  return (
    <Dialog
      title={text.mapping.title}
      shape="dialog dialog-wide"
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            {text.shell.cancel}
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={isBusy}
            onClick={() => (faults.size > 0 ? showFaults() : apply.mutate())}
          >
            {apply.isPending ? text.mapping.applying : text.mapping.apply}
          </button>
        </>
      }
    >
      <div>
        <p>
          <strong>{of.file}</strong>
        </p>
        <p className="field-hint">{text.mapping.lead}</p>
      </div>
      {error && <ErrorNotice error={error} title={text.mapping.failed} />}
      {chosen.remembered && (
        <div className="notice spread">
          <p>{text.mapping.remembered}</p>
          <button type="button" className="button" disabled={isBusy} onClick={() => forget.mutate()}>
            {text.mapping.forget}
          </button>
        </div>
      )}
      <HeaderChoice sheets={offered.sheets} chosen={chosen} onChoose={setChosen} />
      <div ref={fields} className="mapping">
        <MappingFields
          key={chosen.fingerprint}
          header={chosen}
          draft={draft}
          faults={faults}
          isTried={isTried}
          onChange={(next) => setDrafts({ ...drafts, [chosen.fingerprint]: next })}
        />
      </div>
    </Dialog>
  );
}

/** The header that the file was read by, else the likeliest of the first sheet. */
function headerToBegin({ sheets }: FileColumns): OfferedHeader {
  const headers = sheets.flatMap((sheet) => sheet.headers);
  const first = headers.find(({ used }) => used) ?? headers.find(({ remembered }) => remembered) ?? headers[0];
  if (!first) throw new Error('a file without a header cannot be mapped');
  return first;
}
