import { isDeepStrictEqual } from 'node:util';
/** What of the changes differs from what stands there (undefined counts as not sent); none: nothing is written, and the version stays. */
export function changedFields(current, changes) {
    const standing = current;
    const differing = Object.entries(changes).filter(([field, value]) => value !== undefined && !isDeepStrictEqual(value, standing[field]));
    return Object.fromEntries(differing);
}
/** Whether there is nothing to write. */
export function isEmpty(changes) {
    return Object.keys(changes).length === 0;
}
//# sourceMappingURL=changed-fields.js.map