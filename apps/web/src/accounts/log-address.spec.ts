import { describe, expect, it } from '@jest/globals';
import { readLogView, writeLogView } from './log-address.js';

const keys = ['account', 'from', 'to'] as const;

describe('the address of a log', () => {
  it.each([
    ['', { filter: { account: '', from: '', to: '' }, page: 1 }],
    ['?account=tanaka&from=2026-11-01&page=3', { filter: { account: 'tanaka', from: '2026-11-01', to: '' }, page: 3 }],
    ['?from=2026-02-30&page=-1&other=x', { filter: { account: '', from: '', to: '' }, page: 1 }],
  ])('%j is read', (search, view) => {
    expect(readLogView(keys, search)).toEqual(view);
  });

  it('is written without what is as in the beginning, and read as it was', () => {
    const view = { filter: { account: '田中', from: '', to: '2026-11-30' }, page: 2 };
    const address = writeLogView('/992011/people/access', view);
    expect(address).toBe('/992011/people/access?account=%E7%94%B0%E4%B8%AD&to=2026-11-30&page=2');
    expect(readLogView(keys, new URL(address, 'http://x').search)).toEqual(view);
    expect(writeLogView('/x', { filter: { account: '' }, page: 1 })).toBe('/x');
  });
});
