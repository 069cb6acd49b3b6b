import { fileRefusal } from '#db/start-error';
import { checkMunicipalityCode } from '#libs/calendar';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { UsageError } from './command.js';
/** Options and positional words of a command; throws UsageError on any that it does not know. */
export function readArguments(args, options) {
    try {
        return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        throw new UsageError(error.message.split(/\.?\n|\. /)[0] ?? '');
    }
}
/** Throws UsageError unless exactly the named words were given. */
export function requirePositionals(positionals, ...names) {
    const missing = names[positionals.length];
    if (missing !== undefined)
        throw new UsageError(`${missing} is missing.`);
    const extra = positionals[names.length];
    if (extra !== undefined)
        throw new UsageError(`"${extra}" is one word too many.`);
    return [...positionals];
}
/** The value of an option that must be there. */
export function requireOption(value, name) {
    if (value === undefined || value === '')
        throw new UsageError(`--${name} is missing.`);
    return value;
}
/** Six digits from five or six; throws UsageError with the reason. */
export function requireCode(text) {
    const code = checkMunicipalityCode(text);
    if (!code.ok)
        throw new UsageError(code.reason);
    return code.code;
}
/** A whole number of 0 or more. */
export function readWholeNumber(text, name) {
    const number = Number(text);
    if (!/^\d{1,16}$/.test(text) || !Number.isSafeInteger(number)) {
        throw new UsageError(`${name} must be a whole number, not "${text}".`);
    }
    return number;
}
/** The bytes of a file; throws UsageError where it cannot be read. */
export function readFileOrFail(file) {
    try {
        return readFileSync(file);
    }
    catch (error) {
        throw new UsageError(`Cannot read ${file}: ${fileRefusal(error)}.`);
    }
}
/** Input in the shape that the API takes too; throws UsageError saying of the first option that does not fit what is expected. */
export function requireShape(schema, input, expectations) {
    const parsed = schema.safeParse(input);
    if (parsed.success)
        return parsed.data;
    const field = parsed.error.issues[0]?.path[0];
    const given = input[field];
    throw new UsageError(`${expectations[field]}${typeof given === 'string' ? `, not "${given}"` : ''}.`);
}
//# sourceMappingURL=arguments.js.map