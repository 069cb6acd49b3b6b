import type { FindingPage } from '../api/types.js';
import { answerOf, doorFetch } from './field-fetch.js';
import type { PhoneDatabase } from './phone-database.js';

type AnsweredFinding = FindingPage['items'][number];
export type OwnFinding = AnsweredFinding & { readonly steps: NonNullable<AnsweredFinding['steps']> };

/** What the owner of the phone has reported, the newest first, as the server knew it at a moment. */
export interface OwnFindings {
  readonly madeAt: string;
  readonly items: readonly OwnFinding[];
  /** How many there are, of which the phone keeps the newest. */
  readonly total: number;
  readonly open: number;
}

/** As many as a phone keeps: all of many years of one person. */
const keptMost = 500;

/** As they were when the phone last asked; null where it never has. */
export async function storedOwnFindings({ facts }: PhoneDatabase): Promise<OwnFindings | null> {
  return ((await facts.get('own-findings'))?.value ?? null) as OwnFindings | null;
}

/** Asks the server anew and keeps the answer. Throws ApiProblem. */
export async function refreshOwnFindings(database: PhoneDatabase, code: string): Promise<OwnFindings> {
  const asked = `reportedByMe=true&withSteps=true&sort=reportedAt&pageSize=${keptMost}`;
  const page = await answerOf<FindingPage>(doorFetch(`/api/municipalities/${code}/findings?${asked}`));
  const value = ownFindingsOf(page, new Date().toISOString());
  await database.facts.put({ name: 'own-findings', value });
  return value;
}

/** What the phone keeps of the answer. */
export function ownFindingsOf({ items, counts }: FindingPage, madeAt: string): OwnFindings {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    madeAt,
    items: items.map((item) => ({ ...item, steps: item.steps ?? [] })),
    total,
    open: total - (counts.done ?? 0),
  };
}

/** Whether nothing more will be done about a finding. */
export const isDone = ({ status }: Pick<OwnFinding, 'status'>): boolean =>
  status === 'verified' || status === 'dismissed';
