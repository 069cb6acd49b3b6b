import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlanWork } from '../api/types.js';
import { printedLines, sheetsOf } from './printed-works.js';

const workGiven = fc
  .record({
    facilityId: fc.constantFrom('f', 'g', 'h'),
    treatment: fc.constantFrom('repair' as const, 'rebuild' as const),
    fromFiscalYear: fc.integer({ min: 2027, max: 2032 }),
    costYen: fc.nat({ max: 1e9 }),
  })
  .map((of) => ({ ...of, facilityName: of.facilityId, grantYen: 1, bondYen: 2 }) as unknown as PlanWork);

describe('works on paper', () => {
  it('lose no yen and no work, however few lines a year has', () => {
    fc.assert(
      fc.property(fc.array(workGiven), fc.integer({ min: 1, max: 4 }), (works, most) => {
        const lines = printedLines(works, most);
        const inYears = lines.flatMap((line) => (line.kind === 'year' ? [] : [line]));
        const told = inYears.reduce(
          (sum, line) => ({
            yen: sum.yen + (line.kind === 'work' ? line.work.costYen : line.costYen),
            works: sum.works + (line.kind === 'work' ? line.work.works : line.works),
          }),
          { yen: 0, works: 0 },
        );
        expect(told).toEqual({ yen: works.reduce((sum, { costYen }) => sum + costYen, 0), works: works.length });
        expect(sheetsOf(lines, 7).flat()).toEqual(lines);
      }),
    );
  });
});
