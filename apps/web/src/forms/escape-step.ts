/**
 * What Escape does in a field of a form: gives back what stood in it, else leaves the form; while other fields hold changes it
 * stays, so that one key never throws away what was typed elsewhere.
 */
export function escapeStep(
  typed: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
  field: string,
): 'revert' | 'close' | 'stay' {
  if (typed[field] !== before[field]) return 'revert';
  return Object.keys(before).every((key) => typed[key] === before[key]) ? 'close' : 'stay';
}
