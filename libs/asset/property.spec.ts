import { describe, expect, it } from '@jest/globals';
import { readRealEstateId } from './property.js';

describe('readRealEstateId', () => {
  it.each([
    ['1234567890123-0000', '1234567890123-0000'],
    ['1234567890123', '1234567890123-0000'],
    ['12345678901230101', '1234567890123-0101'],
    ['１２３４５６７８９０１２３－０００１', '1234567890123-0001'],
    ['1234 5678 90123−0002', '1234567890123-0002'],
  ])('reads %s as %s', (typed, id) => {
    expect(readRealEstateId(typed)).toBe(id);
  });

  it.each([
    '',
    '123456789012-0000',
    '1234567890123-000',
    '1234567890123-00000',
    'A234567890123-0000',
    '12345678901234',
  ])('does not take %s', (typed) => {
    expect(readRealEstateId(typed)).toBeNull();
  });
});
