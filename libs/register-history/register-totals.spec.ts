import { describe, expect, it } from '@jest/globals';
import type { HeldItem } from './register-at.js';
import { registerTotals } from './register-totals.js';

const held = (fields: Partial<HeldItem>): HeldItem => ({
  kind: 'building',
  id: 'b1',
  facilityId: 'f1',
  name: '本館',
  areaM2: 100.25,
  tenure: null,
  owner: 'city',
  category: '学校教育系施設',
  propertyClass: 'public-use',
  builtFiscalYear: null,
  acquiredOn: null,
  ...fields,
});
const facility = (id: string, fields: Partial<HeldItem> = {}) =>
  held({ kind: 'facility', id, facilityId: id, areaM2: null, ...fields });

describe('registerTotals', () => {
  it('counts the facilities of the city of which no building is known, and adds nothing for them', () => {
    const items = [
      facility('f1'),
      held({}),
      facility('f2'),
      held({ id: 'p2', kind: 'land', facilityId: 'f2', tenure: 'owned' }),
      facility('f3', { owner: 'prefecture' }),
    ];
    expect(registerTotals(items)).toMatchObject({ facilities: 2, buildingAreaM2: 100.25, withoutBuilding: 1 });
  });

  it('leaves a building without an area out of the sum, and its facility is not without a building', () => {
    const items = [facility('f1'), held({ areaM2: null }), held({ id: 'b2' })];
    const told = { buildings: 2, buildingAreaM2: 100.25, areaUnknown: 1, withoutBuilding: 0 };
    expect(registerTotals(items)).toMatchObject(told);
  });
});
