import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { randomInt } from 'node:crypto';
/** OWASP's least for argon2id: 19 MiB, two passes, one lane; about 30 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Without the letters and digits that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
export const shortestPassword = 12;
export const longestPassword = 200;
const common = new Set(dictionary['passwords-common']);
/** argon2id with its parameters and salt in the text. */
export function hashPassword(password) {
    return hash(password.normalize('NFKC'), cost);
}
/** Takes as long where there is no hash, so that the time does not tell whether an account exists. */
export async function isPassword(password, passwordHash) {
    const matches = await verify(passwordHash ?? (await nobody), password.normalize('NFKC'));
    return matches && passwordHash !== null;
}
const nobody = hashPassword('nobody has this password');
/** Why a password may not be chosen, or null: too short, or one that guessers try first (also doubled or with digits after it). */
export function weaknessOf(password, loginName) {
    const plain = password.normalize('NFKC').toLowerCase();
    if (Array.from(plain).length < shortestPassword)
        return 'too-short';
    const stem = plain.replace(/[\d!-/:-@[-`{-~]+$/, '');
    const half = plain.slice(0, plain.length / 2);
    const isGuessed = [plain, stem].some((word) => common.has(word) || word === loginName);
    const isDoubled = plain === half + half && (common.has(half) || half === loginName);
    return isGuessed || isDoubled || new Set(plain).size < 4 ? 'too-common' : null;
}
/** Twenty random letters in five groups: about 99 bits. */
export function newOneTimePassword() {
    const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
    return Array.from({ length: 5 }, group).join('-');
}
//# sourceMappingURL=passwords.js.map