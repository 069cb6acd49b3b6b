import { describe, expect, it } from '@jest/globals';
import { everyDuty, filterParameters, type LegalView, readLegalView, writeLegalView } from './legal-address.js';

describe('the address of the legal inspections', () => {
  it('says nothing of what is as in the beginning', () => {
    expect(writeLegalView('/992011/legal', everyDuty)).toBe('/992011/legal');
    expect(readLegalView('')).toEqual(everyDuty);
  });

  it('comes back as it was written', () => {
    const view: LegalView = {
      state: 'overdue',
      kind: 'lift',
      month: '2026-11',
      search: '栗林 小',
      page: 3,
      fiscalYear: 2027,
    };
    expect(readLegalView(writeLegalView('', view))).toEqual(view);
  });

  it('leaves out what cannot be read', () => {
    const search = '?state=late&kind=elevator&month=2026-13&page=-1&year=3000';
    expect(readLegalView(search)).toEqual(everyDuty);
  });

  it('gives the API what is chosen alone', () => {
    expect(filterParameters({ ...everyDuty, state: 'soon', search: ' ' })).toEqual({ state: 'soon' });
  });
});
