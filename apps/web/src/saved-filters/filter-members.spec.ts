import { describe, expect, it } from '@jest/globals';
import { everyFacility } from '../map/map-view.js';
import { isSameFilter, membersOf, viewOf } from './filter-members.js';

const view = {
  filter: { ...everyFacility, search: '公民館', builtTo: 1981, bundled: 'true' as const },
  sort: 'floorArea' as const,
  order: 'desc' as const,
};

describe('a saved filter', () => {
  it('says which facilities in which order, and shows the first page of them', () => {
    expect(membersOf(view)).toEqual({
      search: '公民館',
      builtTo: '1981',
      bundled: 'true',
      sort: 'floorArea',
      order: 'desc',
    });
    expect(viewOf(membersOf(view))).toEqual({ ...view, page: 1 });
  });

  it('is empty for all facilities by name', () => {
    expect(membersOf({ filter: everyFacility, sort: 'name', order: 'asc' })).toEqual({});
  });

  it('is the same whatever the order and kind of its members', () => {
    expect(isSameFilter({ builtTo: 1981, owner: 'city' }, { owner: 'city', builtTo: '1981', sort: 'name' })).toBe(true);
    expect(isSameFilter({ owner: 'city' }, { owner: 'unknown' })).toBe(false);
  });
});
