import { names } from './outbox.js';
const isUnsent = ({ state }) => state === 'queued' || state === 'set-aside';
const isSetAside = ({ state }) => state === 'set-aside';
export function unsentCounts({ records, photos }) {
    return {
        records: records.filter(isUnsent).length,
        photos: photos.filter(isUnsent).length,
        setAside: [...records, ...photos].filter(isSetAside).length,
    };
}
/** Hashes of the copies that may go: verified, and every record that names the photo is, too. */
export function removableCopies({ records, photos }) {
    return photos
        .filter(({ state, hasCopy }) => state === 'verified' && hasCopy)
        .map(({ sha256 }) => sha256)
        .filter((sha256) => records.filter((one) => names(one, sha256)).every(({ state }) => state === 'verified'));
}
//# sourceMappingURL=counts.js.map