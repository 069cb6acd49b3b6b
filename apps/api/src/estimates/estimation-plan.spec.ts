import { describe, expect, it } from '@jest/globals';
import { planEstimates, type RecordedBuilding, type RecordedFacility } from './estimation-plan.js';

const building = (id: string, floorAreaM2: number | null, builtFiscalYear: number | null): RecordedBuilding => ({
  id,
  assumed: false,
  floorAreaM2,
  builtFiscalYear,
});

const facility = (id: string, buildings: readonly RecordedBuilding[], more: Partial<RecordedFacility> = {}) => ({
  ...({
    id,
    name: id,
    owner: 'city',
    status: 'open',
    majorCategory: '市民文化系施設',
    smallCategory: '公民館',
  } as const),
  buildings,
  ...more,
});

/** Five halls of 100, 200 … 500 ㎡, so that the median is 300 and their years make a distribution of the city's own. */
const known = [1, 2, 3, 4, 5].map((n) => facility(`known ${n}`, [building(`k${n}`, n * 100, 1970 + n)]));

const plan = (...facilities: RecordedFacility[]) => planEstimates([...known, ...facilities], 2026, () => 'new');
const areasOf = (made: ReturnType<typeof plan>) =>
  made.estimates.flatMap(({ attribute, buildingId, value }) =>
    attribute === 'floorAreaM2' ? [[buildingId, value]] : [],
  );

describe('planning estimates', () => {
  it('leaves recorded values alone', () => {
    expect(plan()).toEqual({ assumedBuildings: [], estimates: [], notComputable: [] });
  });

  it('assumes a building where none is known, with area and distribution', () => {
    const made = plan(facility('a', []));
    expect(made.assumedBuildings).toEqual([{ id: 'new', facilityId: 'a' }]);
    expect(areasOf(made)).toEqual([['new', 300]]);
    const year = made.estimates.find(({ attribute }) => attribute === 'builtFiscalYear');
    expect(year).toMatchObject({ buildingId: 'new', method: 'own-distribution', sampleSize: 5 });
  });

  it('keeps the assumed building of an earlier run', () => {
    const made = plan(facility('a', [{ id: 'old', assumed: true, floorAreaM2: null, builtFiscalYear: null }]));
    expect(made.assumedBuildings).toEqual([{ id: 'old', facilityId: 'a' }]);
  });

  it('drops it once a real building is there', () => {
    const assumed = { id: 'old', assumed: true, floorAreaM2: null, builtFiscalYear: null };
    expect(plan(facility('a', [assumed, building('real', 80, 1990)])).assumedBuildings).toEqual([]);
  });

  it("shares what is left of the facility's estimate among its unknown buildings, to the hundredth", () => {
    const made = plan(facility('a', [building('x', 200, 1990), building('y', null, 1990), building('z', null, 1990)]));
    expect(areasOf(made)).toEqual([
      ['y', 50],
      ['z', 50],
    ]);
  });

  it('says so where the known buildings are as large as the estimate', () => {
    const made = plan(facility('a', [building('x', 300, 1990), building('y', null, 1990)]));
    expect(areasOf(made)).toEqual([]);
    expect(made.notComputable).toEqual([
      { facilityId: 'a', name: 'a', attribute: 'floorAreaM2', reason: 'known-buildings-suffice' },
    ]);
  });

  it('lists what has no basis and assumes nothing for it', () => {
    const made = plan(facility('a', [], { smallCategory: null }), facility('b', [], { smallCategory: '見晴台' }));
    expect(made.notComputable.map(({ facilityId, reason }) => [facilityId, reason])).toEqual([
      ['a', 'no-small-category'],
      ['b', 'too-few-known'],
    ]);
    expect(made.assumedBuildings).toEqual([]);
    expect(made.estimates).toEqual([]);
  });

  it.each([{ owner: 'private' }, { owner: 'unknown' }, { status: 'closed' }] as const)('skips %j', (more) => {
    expect(plan(facility('a', [], more)).estimates).toEqual([]);
  });

  it('gives one of 52 unknown halls no single year', () => {
    const made = plan(...Array.from({ length: 52 }, (_, i) => facility(`h${i}`, [building(`b${i}`, 100, null)])));
    for (const { value } of made.estimates) expect((value as unknown[]).length).toBeGreaterThan(1);
    expect(made.estimates).toHaveLength(52);
  });
});
