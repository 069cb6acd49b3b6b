import { createHash } from 'node:crypto';
/** Tells two statements of a feature apart. */
export function digestOf(...parts) {
    return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
//# sourceMappingURL=digest.js.map