import type { BaseMapChoice, BaseMapSettings } from '../api/types.js';

/** The choice as it is typed. */
export interface BaseMapDraft {
  readonly kind: BaseMapChoice['kind'];
  readonly fileName: string;
  readonly tileUrl: string;
  readonly attribution: string;
}

export const baseMapDraftOf = ({ kind, fileName, tileUrl, attribution }: BaseMapSettings): BaseMapDraft => ({
  kind,
  fileName: fileName ?? '',
  tileUrl: tileUrl ?? '',
  attribution: attribution ?? '',
});

/** The choice a draft stands for; null while it lacks what its kind needs. */
export function readBaseMap(draft: BaseMapDraft): BaseMapChoice | null {
  const [fileName, tileUrl, attribution] = [draft.fileName, draft.tileUrl, draft.attribution].map(
    (typed) => typed.trim() || null,
  );
  if (draft.kind === 'pmtiles' && !fileName) return null;
  if (draft.kind === 'tiles' && originOf(draft.tileUrl) === null) return null;
  return {
    kind: draft.kind,
    fileName: fileName ?? null,
    // An address that cannot be used is not kept for later.
    tileUrl: originOf(draft.tileUrl) === null ? null : (tileUrl ?? null),
    attribution: attribution ?? null,
  };
}

/** The server that tiles of this address come from; null where it is no address of tiles. */
export function originOf(tileUrl: string): string | null {
  const typed = tileUrl.trim();
  const isWhole = ['{z}', '{x}', '{y}'].every((place) => typed.includes(place));
  return isWhole && typed.startsWith('https://') && URL.canParse(typed) ? new URL(typed).origin : null;
}
