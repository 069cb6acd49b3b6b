import type { HeldKind, HeldRow, ImportDecision, ImportFileReport } from '../api/types.js';

/** A held row and the file it stands in. */
export interface HeldPlace extends HeldRow {
  readonly file: string;
}

/** What somebody answers for a held row: which candidate it is, that it is none of them, or to leave it out. */
export type Answer =
  { readonly kind: 'same'; readonly facilityId: string } | { readonly kind: 'new' } | { readonly kind: 'skip' };

/** Answers by row; rows without one stay held. */
export type Answers = ReadonlyMap<string, Answer>;

/** Rows of yearly records can only go to a facility that is there. */
type YearKind = 'facility-not-found' | 'which-facility';

/** Whether a held row of this kind may become a facility of its own. */
export function mayBeNew(kind: HeldKind): kind is Exclude<HeldKind, YearKind> {
  return kind !== 'facility-not-found' && kind !== 'which-facility';
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
export function withBulk(
  answers: Answers,
  rows: readonly HeldPlace[],
  choice: 'same' | 'new' | 'skip' | 'none',
): Answers {
  return withAnswers(answers, rows, (row, before) => {
    if (choice === 'none') return null;
    if (choice === 'new' && !mayBeNew(row.kind)) return before;
    if (choice !== 'same') return { kind: choice };
    const [first] = row.candidates;
    return first ? { kind: 'same', facilityId: first.facilityId } : before;
  });
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
    if (answer.kind !== 'same') return [{ file, cell, decision: answer.kind }];
    const isThere = row.candidates.some(({ facilityId }) => facilityId === answer.facilityId);
    return isThere ? [{ file, cell, decision: 'same', facilityId: answer.facilityId }] : [];
  });
}

/** How many rows of each kind are held. */
export function countKinds(rows: readonly HeldPlace[]): ReadonlyMap<HeldKind, number> {
  const counts = new Map<HeldKind, number>();
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
