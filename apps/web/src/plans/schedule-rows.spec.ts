import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlanPlace, PlanWork } from '../api/types.js';
import { draggedYear, scheduleOf } from './schedule-rows.js';
import { everyWork, isUnderWayIn, workColumns, worksOfView, worksWithEstimate } from './works-filter.js';

const workGiven = fc
  .record({
    facilityId: fc.constantFrom('f1', 'f2', 'f3'),
    buildingId: fc.constantFrom('a', 'b', 'c'),
    treatment: fc.constantFrom('repair' as const, 'renovation' as const, 'rebuild' as const),
    fromFiscalYear: fc.integer({ min: 2027, max: 2066 }),
    years: fc.integer({ min: 1, max: 4 }),
    costYen: fc.nat({ max: 1e9 }),
  })
  .map((of): PlanWork => ({
    ...of,
    id: JSON.stringify(of),
    buildingName: `棟${of.buildingId}`,
    facilityName: `施設${of.facilityId}`,
    districtName: of.facilityId === 'f3' ? null : '中央',
    districtNameEn: null,
    category: '公園',
    grantYen: 0,
    bondYen: 0,
    floorAreaM2: 1,
    isEstimated: false,
    isDecided: false,
    why: { reason: 'grade', component: null, dueFiscalYear: 2027 },
    moved: null,
  }));
const worksGiven = fc.uniqueArray(workGiven, { selector: ({ id }) => id });

describe('the schedule', () => {
  it('holds closings until the demolition in lanes where nothing else is, also of facilities without works', () => {
    const closingGiven = fc.record({
      facility: fc.constantFrom('f1', 'f4'),
      fiscalYear: fc.integer({ min: 2027, max: 2066 }),
      demolishedIn: fc.option(fc.integer({ min: 2027, max: 2066 })),
    });
    fc.assert(
      fc.property(worksGiven, fc.array(closingGiven, { maxLength: 3 }), (works, given) => {
        const closings = given.map(({ facility, fiscalYear, demolishedIn }, at) => {
          const place = {
            buildingId: `c${at}`,
            facilityId: facility,
            facilityName: facility,
            districtName: '中央',
          } as PlanPlace;
          return { place, fiscalYear, demolishedIn, isRegistered: false };
        });
        const rows = scheduleOf(works, closings, 2067).flatMap(({ rows: own }) => own);
        expect(rows.flatMap((row) => row.closings)).toHaveLength(closings.length);
        for (const { bars, closings: own, lanes } of rows) {
          const taken = [
            ...bars.map(({ work, lane }) => ({
              from: work.fromFiscalYear,
              until: work.fromFiscalYear + work.years,
              lane,
            })),
            ...own.map(({ closing, until, lane }) => ({ from: closing.fiscalYear, until, lane })),
          ];
          for (const one of taken) {
            expect(one.until).toBeGreaterThan(one.from);
            expect(one.lane).toBeLessThan(lanes);
            const beside = taken.filter((other) => other !== one && other.lane === one.lane);
            expect(beside.some((other) => other.from < one.until && one.from < other.until)).toBe(false);
          }
        }
      }),
    );
  });

  it('holds every work once, in lanes where nothing overlaps, no more lanes than works at once', () => {
    fc.assert(
      fc.property(worksGiven, (works) => {
        const rows = scheduleOf(works).flatMap(({ rows: own }) => own);
        const told = rows.flatMap(({ bars }) => bars.map(({ work }) => work.id));
        expect(told.toSorted()).toEqual(works.map(({ id }) => id).toSorted());
        for (const { bars, lanes } of rows) {
          const atOnce = bars.map(
            ({ work }) => bars.filter((other) => isUnderWayIn(other.work, work.fromFiscalYear)).length,
          );
          expect(lanes).toBe(Math.max(...atOnce));
          const collisions = bars.filter((one) =>
            bars.some(
              (other) => other !== one && other.lane === one.lane && isUnderWayIn(one.work, other.work.fromFiscalYear),
            ),
          );
          expect(collisions).toEqual([]);
        }
      }),
    );
  });

  it('puts facilities without a district last', () => {
    fc.assert(
      fc.property(worksGiven, (works) => {
        const names = scheduleOf(works).map(({ district }) => district);
        expect(names.indexOf(null)).toBe(names.includes(null) ? names.length - 1 : -1);
      }),
    );
  });

  it('moves a bar by whole years and keeps it within the plan', () => {
    const plan = { fromFiscalYear: 2027, years: 40 };
    expect(draggedYear({ fromFiscalYear: 2030 }, 26 * 3 + 5, 26, plan)).toBe(2033);
    expect(draggedYear({ fromFiscalYear: 2030 }, -10_000, 26, plan)).toBe(2027);
    expect(draggedYear({ fromFiscalYear: 2030 }, 10_000, 26, plan)).toBe(2066);
  });
});

describe('the list of works', () => {
  it('is sorted by each column in both directions, and loses nothing', () => {
    fc.assert(
      fc.property(worksGiven, fc.constantFrom(...workColumns), fc.boolean(), (works, sort, isDescending) => {
        const shown = worksOfView(works, { ...everyWork, sort, isDescending });
        expect(shown).toHaveLength(works.length);
        const years = worksOfView(works, { ...everyWork, sort: 'year', isDescending }).map((one) => one.fromFiscalYear);
        expect(years).toEqual(years.toSorted((a, b) => (isDescending ? b - a : a - b)));
      }),
    );
  });

  it('shows what is under way in a year and bears the words', () => {
    fc.assert(
      fc.property(worksGiven, fc.integer({ min: 2027, max: 2066 }), (works, fiscalYear) => {
        const shown = worksOfView(works, { ...everyWork, fiscalYear, words: 'ｆ１ 棟A' });
        const wanted = works.filter(
          (one) => isUnderWayIn(one, fiscalYear) && one.facilityId === 'f1' && one.buildingId === 'a',
        );
        expect(new Set(shown)).toEqual(new Set(wanted));
      }),
    );
  });

  it('takes the works of changed buildings from the estimate', () => {
    fc.assert(
      fc.property(worksGiven, worksGiven, (works, others) => {
        const changed = others.filter(({ buildingId }) => buildingId === 'a');
        const shown = worksWithEstimate(works, { works: changed, changedBuildings: ['a'] });
        expect(shown.filter(({ buildingId }) => buildingId === 'a')).toEqual(changed);
        expect(shown.filter(({ buildingId }) => buildingId !== 'a')).toEqual(
          works.filter(({ buildingId }) => buildingId !== 'a'),
        );
      }),
    );
  });
});
