import { type ConditionGrade, realEstateIdPattern } from '#libs/asset';
import { sheetFigures } from '#libs/facility-sheet';
import { dueState, nextDueOn } from '#libs/legal-inspection';
import { type RegisterItem, registerAt, registerTotals } from '#libs/register-history';
import { describe, expect, it } from '@jest/globals';
import { generateDemoCity } from './demo-city.js';
import { drawInspections } from './inspections/inspections.js';
import { drawLegalDuties } from './legal/legal-duties.js';
import { drawOperations, operationYears } from './operations/operations.js';

const seed = 20260401;
const city = generateDemoCity(seed);

describe("the demo city's property", () => {
  const { facilities, property } = city;
  const own = facilities.filter(({ owner }) => owner === 'city');

  const asRegisterEvent = (event: (typeof property.events)[number]) => ({
    ...event,
    whole: true,
    ownerBefore: null,
    ownerAfter: null,
  });

  function itemsOf(): RegisterItem[] {
    const common = { owner: 'city', tenure: null, category: null, propertyClass: null, builtFiscalYear: null } as const;
    return [
      ...own.map(({ id, name }) => ({ ...common, kind: 'facility' as const, id, facilityId: id, name, areaM2: null })),
      ...own.flatMap(({ id, buildings }) =>
        buildings.map((building) => ({
          ...common,
          ...building,
          kind: 'building' as const,
          facilityId: id,
          areaM2: building.floorAreaM2,
        })),
      ),
      ...property.parcels.map(({ id, facilityId, lotNumber, areaM2, tenure }) => ({
        ...common,
        kind: 'land' as const,
        id,
        facilityId,
        name: lotNumber,
        areaM2,
        tenure,
      })),
    ];
  }

  it('has land for every facility of the city, some of it rented, with an id that no registry gives', () => {
    expect(new Set(property.parcels.map(({ facilityId }) => facilityId))).toEqual(new Set(own.map(({ id }) => id)));
    const leased = property.parcels.filter(({ tenure }) => tenure === 'leased');
    expect(leased.length / property.parcels.length).toBeGreaterThan(0.05);
    expect(leased.every(({ yearlyRentYen, leaseEnd, lessor }) => yearlyRentYen && leaseEnd && lessor)).toBe(true);
    for (const { realEstateId } of property.parcels)
      expect(realEstateId ?? '9900000000000-0000').toMatch(realEstateIdPattern);
  });

  it('has some dozens of events, and a register that differs from year to year', () => {
    expect(property.events.length).toBeGreaterThan(36);
    const at = (date: string) => {
      const register = { today: '2026-11-28', items: itemsOf(), events: property.events.map(asRegisterEvent) };
      return registerTotals(registerAt(register, date));
    };
    const years = [2015, 2018, 2021, 2024].map((year) => at(`${year}-03-31`));
    expect(new Set(years.map(({ buildingAreaM2 }) => buildingAreaM2)).size).toBe(4);
    expect(new Set(years.map(({ landAreaM2 }) => landAreaM2)).size).toBe(4);
    expect(at('2026-11-28').facilities).toBe(own.length);
  });

  it('has rooms that fit into their buildings', () => {
    const areas = new Map(
      facilities.flatMap(({ buildings }) => buildings.map((building) => [building.id, building.floorAreaM2])),
    );
    const used = new Map<string, number>();
    for (const { buildingId, areaM2 } of property.rooms) used.set(buildingId, (used.get(buildingId) ?? 0) + areaM2);
    expect(used.size).toBeGreaterThan(20);
    for (const [id, areaM2] of used) expect(areaM2).toBeLessThan(areas.get(id) ?? 0);
  });
});

describe('the operation of the demo city', () => {
  const facilityOf = new Map(city.facilities.map((facility) => [facility.id, facility]));
  const inYear = (fiscalYear: number) => city.operations.filter((year) => year.fiscalYear === fiscalYear);
  const usersIn = (fiscalYear: number) => inYear(fiscalYear).reduce((sum, { users }) => sum + (users ?? 0), 0);

  /** Spending per user of the last year, of each facility of a kind, in order. */
  function yenPerUser(smallCategory: string): number[] {
    return inYear(2024)
      .filter(({ facilityId }) => facilityOf.get(facilityId)?.smallCategory === smallCategory)
      .map((year) => sheetFigures(year, { floorAreaM2: null, residents: null }).expenditurePerUserYen ?? 0)
      .toSorted((a, b) => a - b);
  }

  it('is on record for some hundreds of facilities in each of five years, the same on every machine', () => {
    expect(inYear(2024).length).toBeGreaterThan(380);
    expect(city.operations).toHaveLength(inYear(2024).length * operationYears.length);
    expect(drawOperations(seed, city.facilities)).toEqual(city.operations);
    expect(new Set(city.operations.map(({ id }) => id)).size).toBe(city.operations.length);
  });

  it('fell in the epidemic and came back', () => {
    expect(usersIn(2020)).toBeLessThan(usersIn(2024) * 0.85);
    expect(usersIn(2021)).toBeGreaterThan(usersIn(2020));
    expect(usersIn(2022)).toBeGreaterThan(usersIn(2021));
  });

  it.each([
    ['図書館', 450, 1_300],
    ['公民館', 300, 1_000],
    ['文化会館', 500, 1_300],
    ['体育館', 250, 900],
    ['プール', 1_100, 2_800],
  ])('costs for each user of a %s from %d to %d yen', (kind, least, most) => {
    const amounts = yenPerUser(kind);
    expect(amounts.length).toBeGreaterThan(0);
    expect(amounts[0]).toBeGreaterThan(least);
    expect(amounts.at(-1)).toBeLessThan(most);
  });

  it('has no more slots used than there are, and a fee where a manager is designated', () => {
    for (const { bookableSlots, usedSlots, facilityId, costsYen } of city.operations) {
      expect(usedSlots ?? 0).toBeLessThanOrEqual(bookableSlots ?? 0);
      const isDesignated = facilityOf.get(facilityId)?.managementForm === 'designated';
      expect((costsYen.designatedManagerFee ?? 0) > 0).toBe(isDesignated);
    }
  });
});

describe('the legal inspections of the demo city', () => {
  const today = '2026-11-28';
  const { duties, inspections } = drawLegalDuties(seed, city.facilities, today);

  function statesOf(day: string) {
    const drawn = drawLegalDuties(seed, city.facilities, day);
    const last = new Map<string, string>();
    for (const { dutyId, doneOn } of drawn.inspections) if (doneOn > (last.get(dutyId) ?? '')) last.set(dutyId, doneOn);
    const states = drawn.duties.map((duty) =>
      dueState(nextDueOn({ ...duty, lastDoneOn: last.get(duty.id) ?? null }), day),
    );
    const share = (wanted: string) => states.filter((state) => state === wanted).length / states.length;
    return { overdue: share('overdue'), soon: share('soon'), later: share('later'), unknown: share('unknown') };
  }

  it('are the same on every machine, of facilities that the city has open', () => {
    expect(drawLegalDuties(seed, city.facilities, today)).toEqual({ duties, inspections });
    const open = new Set(
      city.facilities.filter(({ owner, status }) => owner === 'city' && status === 'open').map(({ id }) => id),
    );
    expect(duties.length).toBeGreaterThan(300);
    expect(duties.every(({ facilityId }) => open.has(facilityId))).toBe(true);
    expect(new Set(inspections.map(({ id }) => id)).size).toBe(inspections.length);
  });

  it.each(['2026-11-28', '2028-02-29', '2031-04-01'])('have some overdue and some due soon on %s', (day) => {
    const { overdue, soon, later, unknown } = statesOf(day);
    expect(overdue).toBeGreaterThan(0.01);
    expect(overdue).toBeLessThan(0.1);
    expect(soon).toBeGreaterThan(0.1);
    expect(later).toBeGreaterThan(0.4);
    expect(unknown).toBeGreaterThan(0.005);
  });

  it('were done on past working days, some with defects, each of which is told', () => {
    for (const { doneOn, result, note } of inspections) {
      expect(doneOn < today).toBe(true);
      expect([0, 6]).not.toContain(new Date(`${doneOn}T00:00:00Z`).getUTCDay());
      expect(note === null).toBe(result === 'fine');
    }
    const defects = inspections.filter(({ result }) => result === 'defect').length;
    expect(defects / inspections.length).toBeGreaterThan(0.08);
  });
});

describe('the inspections of the demo city', () => {
  const today = '2026-11-29';
  const rounds = drawInspections(seed, city.facilities, today);
  const findings = rounds.flatMap((round) => round.findings);

  /** Shares of the grades of the last survey of each part. */
  function lastGrades(): Record<ConditionGrade, number> {
    const last = new Map<string, ConditionGrade>();
    for (const { buildingId, component, grade } of rounds.flatMap(({ grades }) => grades)) {
      last.set(`${buildingId} ${component}`, grade);
    }
    const all = [...last.values()];
    const share = (wanted: ConditionGrade) => all.filter((grade) => grade === wanted).length / all.length;
    return { A: share('A'), B: share('B'), C: share('C'), D: share('D') };
  }

  it('are the same on every machine, five years of every open facility that has a building, on past working days', () => {
    expect(drawInspections(seed, city.facilities, today)).toEqual(rounds);
    const open = city.facilities.filter(
      ({ owner, status, buildings }) => owner === 'city' && status === 'open' && buildings.length > 0,
    );
    expect(new Set(rounds.map(({ facilityId }) => facilityId))).toEqual(new Set(open.map(({ id }) => id)));
    const days = rounds.map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
    expect(days[0]! < '2022-03' && days.at(-1)! < today).toBe(true);
    for (const day of days) expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
    const ids = rounds.flatMap((round) => [round.id, ...round.findings.map(({ id }) => id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('find sound, worn and urgent parts, the older the building the worse, and better after a repair', () => {
    const { A, B, C, D } = lastGrades();
    expect(Math.min(A, B, C)).toBeGreaterThan(0.15);
    expect(D).toBeGreaterThan(0.05);
    expect(D).toBeLessThan(0.2);
    const built = new Map(
      city.facilities.flatMap(({ buildings }) => buildings.map((one) => [one.id, one.builtFiscalYear ?? 0])),
    );
    const points = { A: 3, B: 2, C: 1, D: 0 };
    const meanOf = (isWanted: (year: number) => boolean) => {
      const graded = rounds.flatMap(({ grades }) => grades).filter((one) => isWanted(built.get(one.buildingId) ?? 0));
      return graded.reduce((sum, { grade }) => sum + points[grade], 0) / graded.length;
    };
    expect(meanOf((year) => year > 2010)).toBeGreaterThan(meanOf((year) => year > 0 && year < 1980) + 0.5);
  });

  it('never find a part better than before, unless it was repaired in between', () => {
    const before = new Map<string, ConditionGrade>();
    const repaired = new Set<string>();
    const unexplained: string[] = [];
    for (const { grades, findings: found } of rounds) {
      for (const { buildingId, component, grade } of grades) {
        const part = `${buildingId} ${component}`;
        if (grade < (before.get(part) ?? 'A') && !repaired.has(part)) unexplained.push(part);
        before.set(part, grade);
      }
      for (const { buildingId, component, steps } of found) {
        if (steps.some(({ step }) => step === 'repaired')) repaired.add(`${buildingId} ${component}`);
      }
    }
    expect(unexplained).toEqual([]);
    expect(repaired.size).toBeGreaterThan(50);
  });

  it('tell of defects that have come to every step, most of them done with, each cost told', () => {
    const ends = findings.map(({ steps }) => steps.at(-1)?.step ?? 'reported');
    for (const step of ['reported', 'confirmed', 'prioritised', 'ordered', 'repaired', 'verified', 'dismissed']) {
      expect(ends.filter((end) => end === step).length).toBeGreaterThan(2);
    }
    expect(ends.filter((end) => end === 'verified').length).toBeGreaterThan(ends.length / 2);
    const steps = findings.flatMap((finding) => finding.steps);
    expect(steps.every(({ day }) => day <= today)).toBe(true);
    const costs = steps.filter(({ step }) => step === 'repaired').map(({ sets }) => sets.costYen ?? 0);
    expect(Math.min(...costs)).toBeGreaterThanOrEqual(10_000);
    expect(Math.max(...costs)).toBeLessThan(40_000_000);
    const overdue = findings.filter(
      (finding) => finding.steps.at(-1)?.step === 'ordered' && (finding.steps.at(-1)?.sets.dueOn ?? today) < today,
    );
    expect(overdue.length).toBeGreaterThan(2);
  });

  it('have photos of some hundred defects, each another', () => {
    const photos = findings.flatMap(({ photo }) => photo ?? []);
    expect(photos.length).toBeGreaterThan(150);
    expect(photos.length).toBeLessThanOrEqual(300);
    expect(new Set(photos.map(({ scene, number }) => `${scene} ${number}`)).size).toBe(photos.length);
  });
});
