import { randomUUID } from 'node:crypto';
const timeLetters = 12;
/** Where a UUID tells its version, the hyphens counted. */
const versionAt = 14;
/**
 * A UUID of version 7: it begins with the time in milliseconds (RFC 9562, section 5.7). Ids made one after the other stand together
 * in an index, where those by chance alone would touch a page of it each.
 */
export function newId(nowMs = Date.now()) {
    const time = nowMs.toString(16).padStart(timeLetters, '0');
    return [time.slice(0, 8), time.slice(8), `7${randomUUID().slice(versionAt + 1)}`].join('-');
}
//# sourceMappingURL=new-id.js.map