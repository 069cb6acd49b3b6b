import { Problem } from './problem.js';

/** Where a page of a list ended: a moment, or another thing that is sorted by, and the id of the row, written so that nobody takes it apart. */
export function keysetAfter(sortedBy: string | number, id: string): string {
  return Buffer.from(JSON.stringify([sortedBy, id])).toString('base64url');
}

/** Throws 400 for what is not the `next` of a page. */
export function readKeyset(after: string): readonly [sortedBy: string | number, id: string] {
  try {
    const [sortedBy, id] = JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown[];
    const isKey =
      (typeof sortedBy === 'string' && !Number.isNaN(Date.parse(sortedBy))) || Number.isSafeInteger(sortedBy);
    if (isKey && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [sortedBy as string | number, id];
  } catch {
    // Told below.
  }
  throw new Problem(400, 'bad-request', 'after: take it from `next` of the page before.', {
    detailJa: '続きの位置(after)を読み取れません。一覧を開き直してください。',
  });
}
