import type { YearProbability } from '#libs/lifecycle-cost';
import type { PlannedEstimate } from './estimation-plan.js';

/** What estimates of one attribute, method, source and value have in common, and how many they are. */
interface MethodLine extends Pick<PlannedEstimate, 'attribute' | 'method' | 'source' | 'sourceEn'> {
  readonly floorAreaM2: number | null;
  readonly builtYears: { readonly from: number; readonly to: number; readonly expected: number } | null;
  count: number;
}

/** One line per attribute, method, source and value; floor areas first, of each the most frequent first. */
export function countByMethod(estimates: readonly PlannedEstimate[]): MethodLine[] {
  const lines = new Map<string, MethodLine>();
  for (const estimate of estimates) {
    const line = lineOf(estimate);
    const key = JSON.stringify(line);
    const known = lines.get(key) ?? line;
    known.count += 1;
    lines.set(key, known);
  }
  const isYear = ({ attribute }: MethodLine): number => Number(attribute === 'builtFiscalYear');
  return [...lines.values()].toSorted((a, b) => isYear(a) - isYear(b) || b.count - a.count);
}

function lineOf({ attribute, method, source, sourceEn, value }: PlannedEstimate): MethodLine {
  const isArea = attribute === 'floorAreaM2';
  return {
    attribute,
    method,
    source,
    sourceEn,
    floorAreaM2: isArea ? (value as number) : null,
    builtYears: isArea ? null : spanOf(value as readonly YearProbability[]),
    count: 0,
  };
}

/** First and last year that are at all likely, and the expectation to a tenth of a year. */
function spanOf(distribution: readonly YearProbability[]) {
  const years = distribution.filter(({ probability }) => probability > 0).map(({ fiscalYear }) => fiscalYear);
  const expected = distribution.reduce((sum, { fiscalYear, probability }) => sum + fiscalYear * probability, 0);
  return { from: Math.min(...years), to: Math.max(...years), expected: Math.round(expected * 10) / 10 };
}
