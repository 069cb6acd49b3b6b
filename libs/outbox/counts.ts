import { names, type Outbox } from './outbox.js';

/** How much is finished and not on the server yet, how much waits for a person, and how many records are not finished. */
export interface UnsentCounts {
  readonly drafts: number;
  readonly records: number;
  readonly photos: number;
  readonly setAside: number;
}

const isUnsent = ({ state }: { readonly state: string }): boolean => state === 'queued' || state === 'set-aside';
const isSetAside = ({ state }: { readonly state: string }): boolean => state === 'set-aside';

export function unsentCounts({ records, photos }: Outbox): UnsentCounts {
  return {
    drafts: records.filter(({ state }) => state === 'draft').length,
    records: records.filter(isUnsent).length,
    photos: photos.filter(isUnsent).length,
    setAside: [...records, ...photos].filter(isSetAside).length,
  };
}

/** Hashes of the copies that may go: verified, and every record that names the photo is, too. */
export function removableCopies({ records, photos }: Outbox): string[] {
  return photos
    .filter(({ state, hasCopy }) => state === 'verified' && hasCopy)
    .map(({ sha256 }) => sha256)
    .filter((sha256) => records.filter((one) => names(one, sha256)).every(({ state }) => state === 'verified'));
}
