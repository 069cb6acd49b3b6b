import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { decideHeld, importsKey } from './import-queries.js';

/** Stands in the address of an import that was begun to decide what another had held. */
export const ofHeld = 'held';

export interface DecideHeldButtonProps {
  readonly code: string;
  readonly importId: string;
}

/** Reads the kept files of a written import again and goes to its held rows. */
export function DecideHeldButton({ code, importId }: DecideHeldButtonProps) {
  const text = useText();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const decide = useMutation({
    mutationFn: () => decideHeld(code, importId),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: importsKey(code) });
      navigate(`/${code}/import/${id}?${ofHeld}`);
    },
  });
  return (
    <>
      <button type="button" className="button" disabled={decide.isPending} onClick={() => decide.mutate()}>
        {text.imports.decideHeld}
      </button>
      {decide.error && <ErrorNotice error={decide.error} title={text.shell.errors.notDone} />}
    </>
  );
}
