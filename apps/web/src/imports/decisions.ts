import type { LonLat } from '#libs/asset';
import type { HeldKind, HeldRow, ImportDecision, ImportFileReport } from '../api/types.js';

/** A held row and the file it stands in. */
export interface HeldPlace extends HeldRow {
  readonly file: string;
}

/** Where the facility is: null = not known; left out = as the row says. */
interface Placed {
  readonly place?: LonLat | null;
}

/**
 * What somebody answers for a held row: which candidate it is, that it is none of them, or to leave it out; where it is; or, where both
 * sides have changed it, whose values count.
 */
export type Answer =
  | ({ readonly kind: 'same'; readonly facilityId: string } & Placed)
  | ({ readonly kind: 'new' } & Placed)
  | { readonly kind: 'skip' }
  | { readonly kind: 'file' }
  | { readonly kind: 'register' };

/** Answers by row; rows without one stay held. */
export type Answers = ReadonlyMap<string, Answer>;

/** One answer for rows that are alike: each takes it in its own way. */
export type BulkChoice = 'same' | 'new' | 'swapped' | 'nowhere' | 'file' | 'register' | 'skip' | 'none';

/**
 * Rows of yearly records can only go to a facility that is there; of rows that both sides have changed, one side counts; a place that
 * cannot be meant is not recorded as it is stated.
 */
const neverAsStated = [
  'facility-not-found',
  'which-facility',
  'asset-disposed',
  'stale',
  'other-boundary',
  'swapped-place',
  'zero-place',
] as const;
type NeverAsStated = (typeof neverAsStated)[number];

/** Whether a held row of this kind may become a facility of its own, just as it is stated. */
export function mayBeNew(kind: HeldKind): kind is Exclude<HeldKind, NeverAsStated> {
  return !neverAsStated.some((never) => never === kind);
}

/** Whether what is doubtful of a row is its place, which a person may choose instead. */
export function isAboutPlace({ kind, place }: HeldRow): boolean {
  return kind === 'swapped-place' || kind === 'zero-place' || (kind === 'outside-boundary' && place !== null);
}

/** Whether file and register say different things, one of which counts. */
function isEitherOr(kind: HeldKind): boolean {
  return kind === 'stale' || kind === 'other-boundary';
}

/** A row's key among all files of an import. */
export const keyOf = ({ file, cell }: Pick<HeldPlace, 'file' | 'cell'>): string => `${file}\n${cell}`;

/** All held rows of an import in the order of its files. */
export function heldRowsOf(files: readonly ImportFileReport[]): readonly HeldPlace[] {
  return files.flatMap(({ file, held }) => held.map((row) => ({ ...row, file })));
}

/** Answers with one more, or one less where the answer is null. */
export function withAnswer(answers: Answers, row: HeldPlace, answer: Answer | null): Answers {
  return withAnswers(answers, [row], () => answer);
}

/** One answer for many rows; rows that cannot take it (no candidate, no facility of their own) keep theirs. */
export function withBulk(answers: Answers, rows: readonly HeldPlace[], choice: BulkChoice): Answers {
  return withAnswers(answers, rows, (row, before) => (choice === 'none' ? null : (bulkAnswer(row, choice) ?? before)));
}

/** What a choice for many means of one row; null where that row cannot take it. */
export function bulkAnswer(row: HeldPlace, choice: Exclude<BulkChoice, 'none'>): Answer | null {
  const [first] = row.candidates;
  switch (choice) {
    case 'skip':
      return { kind: 'skip' };
    case 'file':
    case 'register':
      return isEitherOr(row.kind) ? { kind: choice } : null;
    case 'swapped':
      return row.otherPlace ? { kind: 'new', place: row.otherPlace } : null;
    case 'nowhere':
      return isAboutPlace(row) ? { kind: 'new', place: null } : null;
    case 'new':
      return mayBeNew(row.kind) ? { kind: 'new' } : null;
    case 'same':
      return first ? { kind: 'same', facilityId: first.facilityId } : null;
  }
}

function withAnswers(
  answers: Answers,
  rows: readonly HeldPlace[],
  answerOf: (row: HeldPlace, before: Answer | null) => Answer | null,
): Answers {
  const next = new Map(answers);
  for (const row of rows) {
    const answer = answerOf(row, answers.get(keyOf(row)) ?? null);
    if (answer) next.set(keyOf(row), answer);
    else next.delete(keyOf(row));
  }
  return next;
}

/** The answers as the API takes them; those of rows that are no longer held, or for a candidate that is gone, are left out. */
export function decisionsOf(answers: Answers, rows: readonly HeldPlace[]): ImportDecision[] {
  return rows.flatMap((row): ImportDecision[] => {
    const answer = answers.get(keyOf(row));
    const { file, cell } = row;
    if (!answer) return [];
    const { kind, ...details } = answer;
    const isThere = answer.kind !== 'same' || row.candidates.some(({ facilityId }) => facilityId === answer.facilityId);
    return isThere ? [{ file, cell, decision: kind, ...details } as ImportDecision] : [];
  });
}

/** How many rows of each kind are held. */
export function countKinds(rows: readonly HeldPlace[]): ReadonlyMap<HeldKind, number> {
  const counts = new Map<HeldKind, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The next row without an answer after one, from the beginning again where there is none; null where all are answered. */
export function nextUndecided(rows: readonly HeldPlace[], answers: Answers, after: string): HeldPlace | null {
  const at = rows.findIndex((row) => keyOf(row) === after);
  const isOpen = (row: HeldPlace): boolean => !answers.has(keyOf(row));
  return rows.slice(at + 1).find(isOpen) ?? rows.slice(0, at + 1).find(isOpen) ?? null;
}
