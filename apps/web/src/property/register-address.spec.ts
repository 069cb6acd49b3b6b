import { describe, expect, it } from '@jest/globals';
import { fiscalYearOfDay, isDay, readRegisterView, writeRegisterView, yearEndOf } from './register-address.js';

describe('the address of the register', () => {
  it('is read as it was written', () => {
    const view = { asOf: '2024-03-31', page: 3, fiscalYear: 2023 };
    expect(readRegisterView(writeRegisterView('', view))).toEqual(view);
    expect(writeRegisterView('/992011/register', { asOf: null, page: 1, fiscalYear: null })).toBe('/992011/register');
  });

  it('takes nonsense for nothing', () => {
    expect(readRegisterView('asOf=2024-02-30&page=-1&year=99999')).toEqual({ asOf: null, page: 1, fiscalYear: null });
  });
});

describe('days', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-1-1', false],
    ['', false],
  ])('%s is a day: %s', (text, answer) => {
    expect(isDay(text)).toBe(answer);
  });

  it('end a fiscal year in March', () => {
    expect(yearEndOf(2025)).toBe('2026-03-31');
    expect([fiscalYearOfDay('2026-03-31'), fiscalYearOfDay('2026-04-01')]).toEqual([2025, 2026]);
  });
});
