import { readWholeNumber } from '../forms/read-number.js';

/** Residents as people write them (332,931 / ３３２９３１人); null when blank or no whole number. */
export function readResidents(text: string): number | null {
  const read = readWholeNumber(text.normalize('NFKC').replace(/\s*(人|名|persons?|residents?)\s*$/i, ''));
  return read.ok ? read.value : null;
}
