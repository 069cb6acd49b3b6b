import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlanDecision, PlanWork } from '../api/types.js';
import {
  goesOnPaper,
  heightOf,
  linesBetween,
  mostBarsOnPaper,
  scheduleLines,
  worksAsLocked,
  yearsOfDistrict,
} from './schedule-lines.js';
import { scheduleOf } from './schedule-rows.js';

const work = fc
  .record({
    facilityId: fc.constantFrom('f1', 'f2', 'f3', 'f4', 'f5'),
    buildingId: fc.constantFrom('a', 'b'),
    treatment: fc.constantFrom('repair' as const, 'rebuild' as const),
    fromFiscalYear: fc.integer({ min: 2027, max: 2066 }),
    years: fc.integer({ min: 1, max: 4 }),
    costYen: fc.nat({ max: 1e9 }),
  })
  .map(
    (of) =>
      ({
        ...of,
        id: JSON.stringify(of),
        facilityName: of.facilityId,
        districtName: of.facilityId < 'f3' ? '北' : of.facilityId < 'f5' ? '南' : null,
      }) as PlanWork,
  );
const works = fc.array(work, { maxLength: 60 });

describe('the lines of the schedule', () => {
  it('go on paper as long as the open districts hold no more bars than a browser can print', () => {
    const district = (name: string, count: number) => ({ district: name, districtEn: null, works: count, rows: [] });
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 700 }), { maxLength: 5 }), fc.nat({ max: 31 }), (counts, opened) => {
        const isOpen = (name: string | null) => ((opened >> Number(name)) & 1) === 1;
        const districts = counts.map((count, at) => district(String(at), count));
        const bars = counts.filter((_, at) => isOpen(String(at))).reduce((sum, count) => sum + count, 0);
        expect(goesOnPaper(districts, isOpen)).toBe(bars <= mostBarsOnPaper);
      }),
    );
  });

  it('lie one after the other, with a facility for each row of an open district', () => {
    fc.assert(
      fc.property(works, fc.boolean(), fc.boolean(), (given, north, south) => {
        const districts = scheduleOf(given);
        const lines = scheduleLines(districts, (name) => (name === '北' ? north : south));
        let below = 0;
        for (const { topRem, heightRem } of lines) {
          expect(topRem).toBeCloseTo(below);
          expect(heightRem).toBeGreaterThan(0);
          below += heightRem;
        }
        expect(heightOf(lines)).toBeCloseTo(below);
        const rows = districts.flatMap(({ district, rows: own }) => ((district === '北' ? north : south) ? own : []));
        expect(lines.flatMap((line) => (line.kind === 'facility' ? [line.row] : []))).toEqual(rows);
      }),
    );
  });

  it('in sight are exactly those that lie there', () => {
    fc.assert(
      fc.property(
        works,
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0.1, max: 40, noNaN: true }),
        (given, from, more) => {
          const lines = scheduleLines(scheduleOf(given), () => true);
          const [first, end] = linesBetween(lines, from, from + more);
          const seen = lines.filter(({ topRem, heightRem }) => topRem + heightRem > from && topRem < from + more);
          expect(lines.slice(first, end)).toEqual(seen);
        },
      ),
    );
  });
});

describe('a district', () => {
  it('loses no yen over its years', () => {
    fc.assert(
      fc.property(works, (given) => {
        const yen = scheduleOf(given).map((district) => yearsOfDistrict(district, 2027, 40));
        const sum = yen.flat().reduce((total, one) => total + one, 0);
        expect(sum).toBe(given.reduce((total, { costYen }) => total + costYen, 0));
      }),
    );
  });
});

describe('bars that were just locked', () => {
  it('stand in their new year, where it is clear which is meant; nothing else moves', () => {
    fc.assert(
      fc.property(
        works,
        fc.constantFrom('a', 'b'),
        fc.integer({ min: 2027, max: 2066 }),
        (given, buildingId, fiscalYear) => {
          const lock: PlanDecision = { kind: 'lock', buildingId, treatment: 'rebuild', fiscalYear };
          const shown = worksAsLocked(given, [lock]);
          const meant = given.filter((one) => one.buildingId === buildingId && one.treatment === 'rebuild');
          for (const [at, one] of given.entries()) {
            const moves = meant.length === 1 && one === meant[0];
            expect(shown[at]!.fromFiscalYear).toBe(moves ? fiscalYear : one.fromFiscalYear);
          }
          expect(worksAsLocked(given, [])).toBe(given);
        },
      ),
    );
  });
});
