/** An instance that is no question: its message names the field and the value, in one line. */
export class InstanceError extends Error {
  override readonly name = 'InstanceError';
}

/** Numbers of more than this are no money and no penalty: sums of them would lose what is asked about. */
const greatest = 1e15;

/** A value as it may stand in a message: short, and without a line break. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Throws InstanceError unless the value is an object. */
export function requireObject(value: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new InstanceError(`${field} must be an object, not ${shown(value)}`);
}

/** Throws InstanceError unless the value is a list. */
export function requireList(value: unknown, field: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new InstanceError(`${field} must be a list, not ${shown(value)}`);
}

/** Throws InstanceError unless the value is a number from `least` to a thousand million million. */
export function requireNumber(value: unknown, field: string, least = -greatest): number {
  if (typeof value === 'number' && value >= least && value <= greatest) return value;
  const range = least === 0 ? `from 0 to ${greatest}` : `of at most ${greatest} either way`;
  throw new InstanceError(`${field} must be a number ${range}, not ${shown(value)}`);
}

/** Throws InstanceError unless the value is a whole number in the range. */
export function requireWhole(value: unknown, field: string, least: number, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new InstanceError(`${field} must be a whole number from ${least} to ${most}, not ${shown(value)}`);
}

/** Throws InstanceError unless the value is a text that is not empty. */
export function requireText(value: unknown, field: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new InstanceError(`${field} must be a text, not ${shown(value)}`);
}
