import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findingStatuses } from '#libs/condition';
import { drawReference, publicStateOf, readReference } from './index.js';

describe('the reference of a report', () => {
  it('is read back however it was typed, and nothing else is one', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const reference = drawReference((below) => Number(numbers.next().value) % below);
        expect(reference).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/);
        expect(readReference(reference)).toBe(reference);
        expect(readReference(` ${reference.toLowerCase().replace('-', '')} `)).toBe(reference);
      }),
    );
    expect(readReference('7K3-Q9F')).toBe('7K3-Q9F');
    expect(['', '7K3-Q9', '7K3-Q9FF', '7O3-Q9F', '7K3-Q90', '../..'].map(readReference)).toEqual(Array(6).fill(null));
  });
});

describe('the state that a resident is told', () => {
  it('follows the finding from 確認中 to 完了', () => {
    expect(findingStatuses.map((status) => publicStateOf('accepted', status))).toEqual([
      'checking',
      'planned',
      'planned',
      'planned',
      'done',
      'done',
      'declined',
    ]);
    expect(publicStateOf('received', null)).toBe('received');
    expect(publicStateOf('rejected', null)).toBe('declined');
    expect(publicStateOf('joined', null)).toBe('checking');
  });
});
