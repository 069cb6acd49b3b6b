import { fileRefusal } from '#db/start-error';
import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.js';
/** What examples and installers use, and guessers try first, also with more behind it. */
const usual = /^(?:chodo|postgres|pass(?:word|w0rd|phrase)|secret|change|replace|your|admin|test|example|default|12345|qwerty)/i;
/** What is typed with one finger. */
const fewestCharacters = 6;
const shortest = 12;
/** A secret from the variable, or from the file that NAME_FILE names; null = neither is set. Throws ConfigError on both, and on a file that cannot be read. */
export function readSecret(environment, name) {
    const file = environment[`${name}_FILE`];
    if (!file)
        return environment[name] || null;
    if (environment[name])
        throw new ConfigError(`${name} and ${name}_FILE are both set. Keep one of them.`);
    try {
        return readFileSync(file, 'utf8').trim() || null;
    }
    catch (error) {
        throw new ConfigError(`${name}_FILE=${file}: cannot be read: ${fileRefusal(error)}.`);
    }
}
/** Throws ConfigError, which does not tell the secret, for one that is empty, short or a usual default. */
export function requireStrong(what, secret) {
    const wrong = weaknessOf(secret);
    if (wrong === null)
        return;
    throw new ConfigError(`NODE_ENV=production: ${what} is ${wrong}. Use at least ${shortest} random characters, such as openssl rand -hex 24 prints.`);
}
function weaknessOf(secret) {
    if (secret === '')
        return 'empty';
    if (usual.test(secret) || new Set(secret).size < fewestCharacters)
        return 'a usual default';
    return secret.length < shortest ? 'too short' : null;
}
//# sourceMappingURL=secrets.js.map