import { propertyClasses } from '#libs/asset';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Register, RegisterEvent, RegisterItem } from './register.js';
import { registerAt } from './register-at.js';

const today = '2026-11-28';

const item = (fields: Partial<RegisterItem>): RegisterItem => ({
  kind: 'building',
  id: 'b1',
  facilityId: 'f1',
  name: '本館',
  areaM2: 100,
  tenure: fields.kind === 'land' ? 'owned' : null,
  owner: 'city',
  category: '学校教育系施設',
  propertyClass: 'public-use',
  builtFiscalYear: null,
  ...fields,
});
const facility = item({ kind: 'facility', id: 'f1', name: '第一小学校', areaM2: null });

const event = (fields: Partial<RegisterEvent>): RegisterEvent => ({
  id: `${fields.eventDate} ${fields.kind}`,
  facilityId: 'f1',
  kind: 'acquisition',
  eventDate: '2020-01-01',
  subject: 'building',
  subjectId: 'b1',
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
  ...fields,
});

const heldAt = (register: Omit<Register, 'today'>, date: string) => registerAt({ today, ...register }, date);
const ids = (register: Omit<Register, 'today'>, date: string) => heldAt(register, date).map(({ id }) => id);

describe('the register as of a date', () => {
  it('is that of today, but for what went and still stands in the books', () => {
    const items = [facility, item({}), item({ kind: 'land', id: 'l1' })];
    expect(ids({ items, events: [] }, today)).toEqual(['f1', 'b1', 'l1']);
    const sold = event({ kind: 'disposal', subject: 'land', subjectId: 'l1', eventDate: '2024-05-01' });
    expect(ids({ items, events: [sold] }, today)).toEqual(['f1', 'b1']);
    expect(ids({ items, events: [sold] }, '2024-04-30')).toEqual(['f1', 'b1', 'l1']);
  });

  it('leaves out what came later, on the day itself it is there', () => {
    const events = [event({ kind: 'construction' })];
    expect(ids({ items: [item({})], events }, '2019-12-31')).toEqual([]);
    expect(heldAt({ items: [item({})], events }, '2020-01-01')).toMatchObject([{ acquiredOn: '2020-01-01' }]);
  });

  it('knows a building by its built year where no event tells, and a facility by its oldest building', () => {
    const items = [facility, item({ builtFiscalYear: 2012 }), item({ id: 'b2', builtFiscalYear: 1990 })];
    expect(ids({ items, events: [] }, '2012-03-31')).toEqual(['f1', 'b2']);
    expect(ids({ items, events: [] }, '1990-03-31')).toEqual([]);
    expect(ids({ items: [facility, item({})], events: [] }, '1950-03-31')).toEqual(['f1', 'b1']);
  });

  it('brings back what has left the books, as it was', () => {
    const events = [
      event({
        kind: 'demolition',
        subjectId: 'old',
        subjectName: '旧館',
        buildingAreaM2: 400,
        eventDate: '2015-06-30',
        classBefore: 'ordinary',
      }),
    ];
    expect(ids({ items: [facility], events }, '2015-06-30')).toEqual(['f1']);
    expect(heldAt({ items: [facility], events }, '2015-06-29')[1]).toMatchObject({
      kind: 'building',
      name: '旧館',
      areaM2: 400,
      propertyClass: 'ordinary',
    });
  });

  it('brings back what the register never had, each event for itself', () => {
    const demolished = { kind: 'demolition', subjectId: null, buildingAreaM2: 70 } as const;
    const events = [event({ ...demolished, id: 'e1' }), event({ ...demolished, id: 'e2', eventDate: '2021-01-01' })];
    expect(ids({ items: [facility], events }, '2019-12-31')).toEqual(['f1', 'e1', 'e2']);
    expect(ids({ items: [facility], events }, '2020-06-01')).toEqual(['f1', 'e2']);
    expect(ids({ items: [facility], events }, today)).toEqual(['f1']);
  });

  it('gives back what was before a change, and the area before a part came or went', () => {
    const events = [
      event({ kind: 'change-of-use', classBefore: 'public-use', classAfter: 'ordinary', eventDate: '2021-04-01' }),
      event({ kind: 'construction', whole: false, buildingAreaM2: 30.5, eventDate: '2018-03-01' }),
    ];
    const items = [item({ propertyClass: 'ordinary' })];
    expect(heldAt({ items, events }, '2020-04-01')).toMatchObject([{ propertyClass: 'public-use', areaM2: 100 }]);
    expect(heldAt({ items, events }, '2018-02-28')).toMatchObject([{ propertyClass: 'public-use', areaM2: 69.5 }]);
  });

  it('lets a facility go and come with all it has, also where its parts were never recorded', () => {
    const going = event({
      kind: 'disposal',
      subject: 'facility',
      subjectId: null,
      landAreaM2: 900,
      buildingAreaM2: 50,
    });
    expect(ids({ items: [facility, item({})], events: [going] }, today)).toEqual([]);
    expect(heldAt({ items: [facility, item({})], events: [going] }, '2019-12-31')).toMatchObject([
      { id: 'f1' },
      { id: 'b1', areaM2: 100 },
      { kind: 'land', areaM2: 900 },
    ]);
    const coming = event({ subject: 'facility', subjectId: null, eventDate: '2000-04-01' });
    const own = event({ kind: 'construction', eventDate: '2010-04-01' });
    expect(ids({ items: [facility, item({})], events: [coming, own] }, '2005-04-01')).toEqual(['f1']);
  });

  it('a facility given away leaves the city with those of its parts that went along', () => {
    const gift = event({ kind: 'transfer', subject: 'facility', ownerBefore: 'city', ownerAfter: 'private' });
    const items = [
      item({ ...facility, owner: 'private' }),
      item({ owner: 'private' }),
      item({ kind: 'land', id: 'l1' }),
    ];
    expect(heldAt({ items, events: [gift] }, '2019-12-31').map(({ owner }) => owner)).toEqual(['city', 'city', 'city']);
    expect(heldAt({ items, events: [gift] }, today).map(({ owner }) => owner)).toEqual(['private', 'private', 'city']);
  });

  it('what has not happened yet changes nothing', () => {
    const events = [event({ kind: 'disposal', eventDate: '2027-03-31' })];
    expect(ids({ items: [item({})], events }, today)).toEqual(['b1']);
  });
});

interface Held {
  readonly areaM2: number;
  readonly propertyClass: (typeof propertyClasses)[number];
}

/** One thing that can happen to the building or lot number `of`. */
const happening = fc.record({
  of: fc.integer({ min: 0, max: 4 }),
  what: fc.constantFrom('come', 'go', 'grow', 'shrink', 'reclassify'),
  areaM2: fc.integer({ min: 1, max: 100 }),
  propertyClass: fc.constantFrom(...propertyClasses),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** A history told forward: the state after each day, and the event of that day; what cannot happen does not. */
function tell(start: ReadonlyMap<number, Held>, happenings: readonly Happening[]) {
  const states: { readonly date: string; readonly held: ReadonlyMap<number, Held> }[] = [
    { date: '2000-01-01', held: start },
  ];
  const events: RegisterEvent[] = [];
  const wasThere = new Set(start.keys());
  for (const [i, { of, what, areaM2, propertyClass }] of happenings.entries()) {
    const eventDate = `2001-${String(Math.floor(i / 28) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;
    const held = new Map(states.at(-1)?.held);
    const now = held.get(of);
    const about = { eventDate, subjectId: `b${of}`, buildingAreaM2: areaM2 };
    if (what === 'come' && !now && !wasThere.has(of)) {
      held.set(of, { areaM2, propertyClass });
      wasThere.add(of);
      events.push(event({ ...about, kind: 'construction' }));
    } else if (what === 'go' && now) {
      held.delete(of);
      const { propertyClass: classBefore } = now;
      events.push(event({ ...about, kind: 'demolition', buildingAreaM2: now.areaM2, classBefore }));
    } else if (what === 'grow' && now) {
      held.set(of, { ...now, areaM2: now.areaM2 + areaM2 });
      events.push(event({ ...about, kind: 'construction', whole: false }));
    } else if (what === 'shrink' && now && now.areaM2 > areaM2) {
      held.set(of, { ...now, areaM2: now.areaM2 - areaM2 });
      events.push(event({ ...about, kind: 'demolition', whole: false }));
    } else if (what === 'reclassify' && now) {
      held.set(of, { ...now, propertyClass });
      events.push(
        event({ ...about, kind: 'change-of-use', classBefore: now.propertyClass, classAfter: propertyClass }),
      );
    } else continue;
    states.push({ date: eventDate, held });
  }
  return { states, events };
}

const anyHeld = fc.record({
  areaM2: fc.integer({ min: 1, max: 500 }),
  propertyClass: fc.constantFrom(...propertyClasses),
});

describe('walking back', () => {
  it('finds on every day what the history told forward had made of the start by then', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(anyHeld, { nil: null }), { minLength: 5, maxLength: 5 }),
        fc.array(happening, { maxLength: 60 }),
        (start, happenings) => {
          const held = start.flatMap((one, i) => (one ? [[i, one] as const] : []));
          const { states, events } = tell(new Map(held), happenings);
          const items = [...(states.at(-1)?.held ?? [])].map(([of, state]) => item({ id: `b${of}`, ...state }));
          const register = { today, items: [facility, ...items], events };
          for (const state of states) {
            const seen = registerAt(register, state.date).filter(({ kind }) => kind === 'building');
            const found = new Map(seen.map(({ id, areaM2, propertyClass }) => [id, { areaM2, propertyClass }]));
            expect(found).toEqual(new Map([...state.held].map(([of, one]) => [`b${of}`, one])));
          }
        },
      ),
    );
  });
});
