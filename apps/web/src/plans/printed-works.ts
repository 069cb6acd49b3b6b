import type { PlanWork } from '../api/types.js';

/** Works of one kind at one facility that begin in one year, as one line of paper; amounts in yen. */
export interface PrintedWork {
  readonly facilityName: string;
  readonly treatment: PlanWork['treatment'];
  readonly works: number;
  readonly costYen: number;
  readonly grantYen: number;
  readonly bondYen: number;
}

/** A line of the table: the head of a year, a work, or what the year has beside those. */
export type PrintedLine =
  | { readonly kind: 'year'; readonly fiscalYear: number; readonly works: number; readonly costYen: number }
  | { readonly kind: 'work'; readonly fiscalYear: number; readonly work: PrintedWork }
  | { readonly kind: 'rest'; readonly fiscalYear: number; readonly works: number; readonly costYen: number };

/** The works by the year they begin in, the dearest facilities first, at most so many a year; nothing is lost: the rest is one line. */
export function printedLines(works: readonly PlanWork[], mostPerYear: number): PrintedLine[] {
  const years = [...new Set(works.map(({ fromFiscalYear }) => fromFiscalYear))].toSorted((a, b) => a - b);
  return years.flatMap((fiscalYear) => {
    const own = works.filter((work) => work.fromFiscalYear === fiscalYear);
    const lines = atFacilities(own);
    const rest = lines.slice(mostPerYear);
    return [
      { kind: 'year' as const, fiscalYear, works: own.length, costYen: sumOf(own, 'costYen') },
      ...lines.slice(0, mostPerYear).map((work) => ({ kind: 'work' as const, fiscalYear, work })),
      ...(rest.length === 0
        ? []
        : [{ kind: 'rest' as const, fiscalYear, works: sumOf(rest, 'works'), costYen: sumOf(rest, 'costYen') }]),
    ];
  });
}

function atFacilities(works: readonly PlanWork[]): PrintedWork[] {
  const lines = new Map<string, PrintedWork>();
  for (const { facilityId, facilityName, treatment, costYen, grantYen, bondYen } of works) {
    const key = `${facilityId} ${treatment}`;
    const before = lines.get(key) ?? { facilityName, treatment, works: 0, costYen: 0, grantYen: 0, bondYen: 0 };
    lines.set(key, {
      ...before,
      works: before.works + 1,
      costYen: before.costYen + costYen,
      grantYen: before.grantYen + grantYen,
      bondYen: before.bondYen + bondYen,
    });
  }
  return [...lines.values()].toSorted((one, other) => other.costYen - one.costYen);
}

function sumOf<K extends string>(items: readonly Readonly<Record<K, number>>[], key: K): number {
  return items.reduce((sum, item) => sum + item[key], 0);
}

/** Lines sheet by sheet, so many on each. */
export function sheetsOf<T>(lines: readonly T[], perSheet: number): T[][] {
  return Array.from({ length: Math.ceil(lines.length / perSheet) }, (_, at) =>
    lines.slice(at * perSheet, (at + 1) * perSheet),
  );
}
