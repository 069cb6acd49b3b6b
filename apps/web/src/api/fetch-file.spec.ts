import { describe, expect, it } from '@jest/globals';
import { nameIn } from './fetch-file.js';

describe('nameIn', () => {
  it.each([
    [`attachment; filename*=UTF-8''${encodeURIComponent('アクセス記録.csv')}`, 'アクセス記録.csv'],
    [`attachment; filename="register.xlsx"; filename*=UTF-8''${encodeURIComponent('施設台帳.xlsx')}`, '施設台帳.xlsx'],
    ['attachment; filename="plain name.pdf"', 'plain name.pdf'],
    ['attachment', null],
    [null, null],
  ])('of %j is %j', (disposition, name) => {
    expect(nameIn(disposition)).toBe(name);
  });
});
