import { useLocation } from 'wouter';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { forgetAnswers } from './answers-store.js';
import { removeImport } from './import-queries.js';

interface DiscardButtonProps {
  readonly code: string;
  readonly importId: string;
  /** Where it is not 破棄する. */
  readonly label?: string;
}

/** Drops an import that has not been written. */
export function DiscardButton({ code, importId, label }: DiscardButtonProps) {
  const text = useText();
  const report = useReport();
  const [, navigate] = useLocation();
  const discard = useCityMutation<void, void>(code, async () => {
    await removeImport(code, importId);
    forgetAnswers(importId);
    report({ message: text.imports.discarded });
    navigate(`/${code}/import`);
  });
  return (
    <>
      <button type="button" className="button" disabled={discard.isPending} onClick={() => discard.mutate()}>
        {label ?? text.imports.discard}
      </button>
      {discard.error && <ErrorNotice error={discard.error} title={text.shell.errors.notDone} />}
    </>
  );
}
