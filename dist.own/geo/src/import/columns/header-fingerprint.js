import { createHash } from 'node:crypto';
import { foldHeader } from '../header.js';
import { cutEdition } from '../list-name.js';
/**
 * A digest (SHA-256, hexadecimal) of the headers in their order, by which the next edition of a list is known again: what stands below
 * them, the name of the file, spelling by width or kana, and the date of an edition (面積(R7.4.1現在)) make no difference.
 */
export function headerFingerprint(texts) {
    const last = texts.findLastIndex((text) => foldHeader(text) !== '');
    const folded = texts.slice(0, last + 1).map(foldUndated);
    return createHash('sha256').update(JSON.stringify(folded)).digest('hex');
}
/** The form in which headers of two editions are compared. */
export function foldUndated(text) {
    return foldHeader(cutEdition(text.normalize('NFKC').toLowerCase()));
}
//# sourceMappingURL=header-fingerprint.js.map