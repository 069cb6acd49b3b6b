import { describe, expect, it } from '@jest/globals';
import { findingsParameters, readFindingsView, writeFindingsView } from './findings-address.js';

describe('the address of the findings', () => {
  it('tells back what it was told, and leaves out what is as in the beginning', () => {
    const view = { list: 'to-order', severity: 'serious', search: '公民館', sort: 'reportedAt', id: 'one' } as const;
    const address = writeFindingsView('992011', view);
    expect(readFindingsView(address.split('?')[1] ?? '')).toEqual(view);
    expect(writeFindingsView('992011', readFindingsView(''))).toBe('/992011/findings');
  });

  it('counts what cannot be read as not given', () => {
    expect(readFindingsView('list=all&severity=huge&sort=name')).toEqual(readFindingsView(''));
  });

  it('asks for own reports whatever their list, and for one list otherwise', () => {
    expect(findingsParameters(readFindingsView('list=mine'))).toEqual({ sort: 'priority', reportedByMe: 'true' });
    expect(findingsParameters(readFindingsView('search=+x+'))).toEqual({ sort: 'priority', list: 'new', search: 'x' });
  });
});
