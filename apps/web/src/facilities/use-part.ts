import { type PartKind, removePart, savePart } from '../api/facility.js';
import { useCityMutation } from '../api/use-city-mutation.js';

/** Saving and removing a building, function or component. */
export function usePart(code: string, kind: PartKind, part: { readonly id: string; readonly version: number }) {
  const save = useCityMutation(
    code,
    ({ changes, version }: { changes: Readonly<Record<string, unknown>>; version: number }) =>
      savePart(code, kind, part.id, version, changes),
  );
  const remove = useCityMutation<void, unknown>(code, () => removePart(code, kind, part.id, part.version));
  return {
    save: (changes: Readonly<Record<string, unknown>>, version: number) => save.mutateAsync({ changes, version }),
    remove,
  };
}
