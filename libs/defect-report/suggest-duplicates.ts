import type { ReportedComponent } from '#libs/asset';

/** A report as it is compared. */
export interface ComparedReport {
  readonly facilityId: string | null;
  readonly component: ReportedComponent;
  readonly words: string;
}

/** An open finding that a report may be about. */
export interface ComparedFinding {
  readonly id: string;
  readonly facilityId: string;
  readonly component: string;
  readonly words: string;
  /** Between the places that are told; null where one of them is not. */
  readonly distanceM: number | null;
}

/** Why two are taken to be about the same thing. */
export type DuplicateReason =
  | { readonly kind: 'same-facility' }
  | { readonly kind: 'near'; readonly distanceM: number }
  | { readonly kind: 'same-part' }
  | { readonly kind: 'similar-words'; readonly percent: number };

/** A finding that a report may be about; 0 < points ≤ 100. */
export interface DuplicateSuggestion {
  readonly findingId: string;
  readonly points: number;
  readonly reasons: readonly DuplicateReason[];
}

const points = { 'same-facility': 35, near: 20, 'same-part': 25, words: 20 };
/** Farther apart two places are not the same asset. */
const nearM = 50;
const similarPercent = 20;
const mostSuggestions = 5;

/** The findings that a report is most likely about, the likeliest first: the same facility or near it, and the same part or similar words. */
export function suggestDuplicates(
  report: ComparedReport,
  findings: readonly ComparedFinding[],
): readonly DuplicateSuggestion[] {
  return findings
    .map((finding) => suggestion(finding.id, reasonsFor(report, finding)))
    .filter(({ reasons }) => isLikely(reasons))
    .sort((a, b) => b.points - a.points || (a.findingId < b.findingId ? -1 : 1))
    .slice(0, mostSuggestions);
}

function reasonsFor(report: ComparedReport, finding: ComparedFinding): readonly DuplicateReason[] {
  const { distanceM } = finding;
  const percent = similarityPercent(report.words, finding.words);
  const isSamePart = report.component !== 'other' && report.component === finding.component;
  return [
    ...(report.facilityId === finding.facilityId ? [{ kind: 'same-facility' } as const] : []),
    ...(distanceM !== null && distanceM <= nearM ? [{ kind: 'near', distanceM } as const] : []),
    ...(isSamePart ? [{ kind: 'same-part' } as const] : []),
    ...(percent >= similarPercent ? [{ kind: 'similar-words', percent } as const] : []),
  ];
}

function isLikely(reasons: readonly DuplicateReason[]): boolean {
  const kinds = new Set(reasons.map(({ kind }) => kind));
  return (kinds.has('same-facility') || kinds.has('near')) && (kinds.has('same-part') || kinds.has('similar-words'));
}

function suggestion(findingId: string, reasons: readonly DuplicateReason[]): DuplicateSuggestion {
  const sum = reasons.reduce((total, reason) => total + pointsOf(reason), 0);
  return { findingId, points: Math.round(sum), reasons };
}

function pointsOf(reason: DuplicateReason): number {
  if (reason.kind === 'similar-words') return (points.words * reason.percent) / 100;
  if (reason.kind === 'near') return points.near * (1 - reason.distanceM / (2 * nearM));
  return points[reason.kind];
}

/** Dice's coefficient of the pairs of neighbouring characters, 0–100: what needs no dictionary and works for Japanese. */
export function similarityPercent(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return Math.round((200 * shared) / (a.size + b.size));
}

function pairsOf(words: string): ReadonlySet<string> {
  const letters = Array.from(
    words
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, ''),
  );
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}
