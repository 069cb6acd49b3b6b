import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { changedThing } from './changed-thing.js';

const change = { name: null, building: null, changes: [] };

describe('changedThing', () => {
  it('says to which building a component or an estimate belongs', () => {
    const roof = [{ field: 'kind', before: null, after: 'roof' }];
    const area = [{ field: 'attribute', before: null, after: 'floorAreaM2' }];
    expect(changedThing({ ...change, entity: 'component', building: '本館', changes: roof }, ja)).toBe(
      '棟「本館」の部位 屋根・屋上',
    );
    expect(changedThing({ ...change, entity: 'estimate', building: '本館', changes: area }, ja)).toBe(
      '棟「本館」の推計 延床面積',
    );
  });

  it('names what has a name', () => {
    expect(changedThing({ ...change, entity: 'building', name: '別館' }, ja)).toBe('棟 別館');
    expect(changedThing({ ...change, entity: 'facility_source' }, ja)).toBe('取込元');
    expect(changedThing({ ...change, entity: 'membership', name: '進行役（デモ）' }, en)).toBe(
      'Person of the city Facilitator (demo)',
    );
  });
});
