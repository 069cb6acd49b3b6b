import { addPart, entityOf, type PartKind, removePart, savePart } from '../api/facility.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useText } from '../i18n/text.js';
import { useChangeReport } from './use-change-report.js';

type Changes = Readonly<Record<string, unknown>>;

/** Saving and removing a building or anything else below a facility. */
export function usePart(code: string, kind: PartKind, part: { readonly id: string; readonly version: number }) {
  const text = useText();
  const report = useChangeReport(code);
  const row = { entity: entityOf[kind], id: part.id };
  const save = useCityMutation(code, async ({ changes, version }: { changes: Changes; version: number }) => {
    await savePart(code, kind, part.id, version, changes);
    await report(text.shell.saved, row);
  });
  // Here and not when the mutation is done: by then what was removed is no longer on the page.
  const remove = useCityMutation<void, void>(code, async () => {
    await removePart(code, kind, part.id, part.version);
    await report(text.facility.removed, row);
  });
  return {
    save: (changes: Changes, version: number) => save.mutateAsync({ changes, version }),
    remove,
  };
}

/** Adding a building or anything else below a facility; land needs none. */
export function useNewPart(code: string, kind: PartKind, parentId: string | null) {
  const text = useText();
  const report = useChangeReport(code);
  const add = useCityMutation(code, async (changes: Changes) => {
    const { id } = await addPart(code, kind, parentId, changes);
    await report(text.facility.added, { entity: entityOf[kind], id });
  });
  return (changes: Changes) => add.mutateAsync(changes);
}
