import { propertyClasses } from '#libs/asset';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Register, RegisterEvent, RegisterItem } from './register.js';
import { registerAt } from './register-at.js';
import { registerTotals } from './register-totals.js';
import { propertyStatement } from './property-statement.js';

const lot = (id: string, areaM2: number, more: Partial<RegisterItem> = {}): RegisterItem => ({
  kind: 'land',
  id,
  facilityId: 'f1',
  name: id,
  areaM2,
  tenure: 'owned',
  owner: 'city',
  category: null,
  propertyClass: 'public-use',
  builtFiscalYear: null,
  ...more,
});
const facility = lot('f1', 0, { kind: 'facility', areaM2: null, tenure: null });

const event = (eventDate: string, kind: RegisterEvent['kind'], more: Partial<RegisterEvent> = {}): RegisterEvent => ({
  id: eventDate,
  facilityId: 'f1',
  kind,
  eventDate,
  subject: 'land',
  subjectId: 'l1',
  subjectName: null,
  whole: true,
  landAreaM2: null,
  buildingAreaM2: null,
  classBefore: null,
  classAfter: null,
  categoryBefore: null,
  categoryAfter: null,
  ownerBefore: null,
  ownerAfter: null,
  ...more,
});

const register = (items: readonly RegisterItem[], events: readonly RegisterEvent[] = []): Register => ({
  today: '2026-11-28',
  items: [facility, ...items],
  events,
});

const land = (made: Register, fiscalYear: number) =>
  Object.fromEntries(
    propertyStatement(made, fiscalYear).lines.map((line) => [line.propertyClass ?? 'none', line.land]),
  );

describe('propertyStatement', () => {
  it('tells what came and went between two year ends; the 31st of March belongs to the old year', () => {
    const made = register(
      [lot('l1', 100.1), lot('l2', 50.2), lot('l3', 9, { tenure: 'leased' })],
      [event('2023-03-31', 'acquisition'), event('2023-04-01', 'acquisition', { subjectId: 'l2' })],
    );
    expect(land(made, 2022)['public-use']).toEqual({ startM2: 0, gainM2: 100.1, lossM2: 0, endM2: 100.1 });
    expect(land(made, 2023)['public-use']).toEqual({ startM2: 100.1, gainM2: 50.2, lossM2: 0, endM2: 150.3 });
  });

  it('moves land from one class to another', () => {
    const made = register(
      [lot('l1', 80, { propertyClass: 'ordinary' })],
      [event('2024-07-01', 'change-of-use', { classBefore: 'public-use', classAfter: 'ordinary' })],
    );
    expect(land(made, 2024)).toMatchObject({
      'public-use': { startM2: 80, gainM2: 0, lossM2: 80, endM2: 0 },
      ordinary: { startM2: 0, gainM2: 80, lossM2: 0, endM2: 80 },
    });
  });

  it('tells both sides of what came and went within the year', () => {
    const going = event('2024-12-01', 'disposal', { landAreaM2: 70, classBefore: 'ordinary' });
    const made = register([], [event('2024-05-01', 'acquisition', { id: 'a' }), going]);
    expect(land(made, 2024)['ordinary']).toEqual({ startM2: 0, gainM2: 70, lossM2: 70, endM2: 0 });
  });

  it('of a year that is running goes until today', () => {
    expect(propertyStatement(register([lot('l1', 1)]), 2026).until).toBe('2026-11-28');
    expect(propertyStatement(register([lot('l1', 1)]), 2025).until).toBe('2026-03-31');
  });

  it('adds up, and meets the totals of both ends', () => {
    const lots = fc.array(
      fc.record({
        areaM2: fc.integer({ min: 1, max: 100_000 }).map((hundredths) => hundredths / 100),
        propertyClass: fc.constantFrom(...propertyClasses, null),
        month: fc.integer({ min: 1, max: 12 }),
        comes: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lots, (list) => {
        const items = list.map(({ areaM2, propertyClass }, i) => lot(`l${i}`, areaM2, { propertyClass }));
        const events = list.map(({ month, comes }, i) =>
          event(`2025-${String(month).padStart(2, '0')}-15`, comes ? 'acquisition' : 'disposal', {
            id: `e${i}`,
            subjectId: `l${i}`,
          }),
        );
        const made = register(items, events);
        const at = (date: string) => registerTotals(registerAt(made, date)).byClass;
        for (const line of propertyStatement(made, 2025).lines) {
          const { startM2, gainM2, lossM2, endM2 } = line.land;
          expect(Math.round((startM2 + gainM2 - lossM2) * 100)).toBe(Math.round(endM2 * 100));
          const of = (totals: ReturnType<typeof at>) =>
            totals.find(({ propertyClass }) => propertyClass === line.propertyClass)?.landAreaM2;
          expect([of(at('2025-03-31')), of(at('2026-03-31'))]).toEqual([startM2, endM2]);
        }
      }),
    );
  });
});
