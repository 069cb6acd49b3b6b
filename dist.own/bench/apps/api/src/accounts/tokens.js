import { createHash, randomBytes } from 'node:crypto';
/** 256 random bits in base64url: what a cookie or a phone keeps. */
export function newToken() {
    return randomBytes(32).toString('base64url');
}
/** SHA-256: what the database keeps of it. */
export function hashToken(token) {
    return createHash('sha256').update(token).digest();
}
//# sourceMappingURL=tokens.js.map