import { makeFolder } from '#db/make-folder';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
/** The Ed25519 key that heads are signed with; made where there is none, readable by its owner alone. */
export function signingKey(file) {
    if (!existsSync(file)) {
        makeFolder(dirname(file));
        const { privateKey } = generateKeyPairSync('ed25519');
        // Of two that make it at once the second finds the first one's.
        writeUnlessThere(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    }
    return createPrivateKey(readFileSync(file));
}
/** What heads are checked with, from the same file or from one that holds the public half alone; null where there is none. */
export function verifyingKey(file) {
    return existsSync(file) ? createPublicKey(readFileSync(file)) : null;
}
function writeUnlessThere(file, pem) {
    try {
        writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
}
//# sourceMappingURL=audit-key.js.map