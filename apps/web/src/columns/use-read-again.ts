import { useMutation, useQueryClient } from '@tanstack/react-query';
import { forgetAnswersOf } from '../imports/answers-store.js';
import { importRunQuery } from '../imports/import-queries.js';
import { useAnnounce } from '../shell/live-region.js';
import type { FileOfImport } from './columns-queries.js';

/** A request after which the files of the import are read again; its page then shows how far that is. */
export function useReadAgain<Told = void>(
  { code, importId, file }: FileOfImport,
  done: string,
  request: (told: Told) => Promise<unknown>,
) {
  const client = useQueryClient();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: request,
    onSuccess: async () => {
      forgetAnswersOf(importId, file);
      announce(done);
      window.scrollTo({ top: 0 });
      await client.invalidateQueries({ queryKey: importRunQuery(code, importId).queryKey, exact: true });
    },
  });
}
