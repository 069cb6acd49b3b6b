import { describe, expect, it } from '@jest/globals';
import { everyFacility } from '../map/map-view.js';
import { listAddress, listState, readListView, sortBy, writeListView } from './list-address.js';

const start = readListView('');

describe('the address of the list', () => {
  it('is plain in the beginning', () => {
    expect(start).toEqual({ filter: everyFacility, sort: 'name', order: 'asc', page: 1 });
    expect(writeListView('/072044/facilities', start)).toBe('/072044/facilities');
  });

  it('comes back as it was', () => {
    const view = {
      filter: { ...everyFacility, search: '中央 公民館', missing: 'owner' as const },
      sort: 'built' as const,
      order: 'desc' as const,
      page: 3,
    };
    const address = writeListView('/x', view);
    expect(readListView(address.slice(address.indexOf('?')))).toEqual(view);
  });

  it.each(['?page=0', '?page=x', '?sort=price', '?order=up'])('takes %s as not given', (search) => {
    expect(readListView(search)).toEqual(start);
  });
});

describe('sortBy', () => {
  it('turns round on the second press and begins again at page 1', () => {
    const once = sortBy({ ...start, page: 4 }, 'floorArea');
    expect(once).toMatchObject({ sort: 'floorArea', order: 'asc', page: 1 });
    expect(sortBy(once, 'floorArea').order).toBe('desc');
    expect(sortBy(sortBy(once, 'floorArea'), 'built').order).toBe('asc');
  });
});

describe('the way back to the list', () => {
  it('keeps the filter, the order and the page', () => {
    const view = { ...start, filter: { ...everyFacility, search: '図書館' }, order: 'desc' as const, page: 2 };
    expect(listAddress('072044', listState(view))).toBe(writeListView('/072044/facilities', view));
  });

  it.each([null, undefined, {}, { list: 3 }, { list: 'https://example.org' }])('of %j is the whole list', (state) => {
    expect(listAddress('072044', state)).toBe('/072044/facilities');
  });
});
