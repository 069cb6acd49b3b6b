import { fileRefusal } from '#db/start-error';
import { checkMunicipalityCode } from '#libs/calendar';
import { readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { z } from 'zod';
import { UsageError } from './command.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and positional words of a command; throws UsageError on any that it does not know. */
export function readArguments<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { message } = error as Error;
    const dashed = /^Option '(?:-\w, )?(--[\w-]+)' argument is ambiguous/.exec(message)?.[1];
    if (dashed) throw new UsageError(`${dashed} needs a value; one that begins with a dash is written ${dashed}=-…`);
    throw new UsageError(message.split(/\.?\n|\. /)[0] ?? '');
  }
}

/** Throws UsageError unless exactly the named words were given. */
export function requirePositionals(positionals: readonly string[], ...names: readonly string[]): string[] {
  const missing = names[positionals.length];
  if (missing !== undefined) throw new UsageError(`${missing} is missing.`);
  const extra = positionals[names.length];
  if (extra !== undefined) throw new UsageError(`"${extra}" is one word too many.`);
  return [...positionals];
}

/** The value of an option that must be there. */
export function requireOption(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing.`);
  return value;
}

/** Six digits from five or six; throws UsageError with the reason. */
export function requireCode(text: string): string {
  const code = checkMunicipalityCode(text);
  if (!code.ok) throw new UsageError(code.reason);
  return code.code;
}

/** A whole number of 0 or more. */
export function readWholeNumber(text: string, name: string): number {
  const number = Number(text);
  if (!/^\d{1,16}$/.test(text) || !Number.isSafeInteger(number)) {
    throw new UsageError(`${name} must be a whole number, not "${text}".`);
  }
  return number;
}

/** The bytes of a file; throws UsageError where it cannot be read. */
export function readFileOrFail(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`Cannot read ${file}: ${fileRefusal(error)}.`);
  }
}

/** For each field of a shape the option it comes from and what that must be, as in `--years must be a whole number`. */
export type Expectations<Input> = { readonly [Field in keyof Input]-?: string };

/** Input in the shape that the API takes too; throws UsageError saying of the first option that does not fit what is expected. */
export function requireShape<T extends z.ZodType, Input extends object>(
  schema: T,
  input: Input,
  expectations: Expectations<Input>,
): z.infer<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path[0] as keyof Input;
  const given = input[field];
  throw new UsageError(`${expectations[field]}${typeof given === 'string' ? `, not "${given}"` : ''}.`);
}
