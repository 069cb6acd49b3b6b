import { describe, expect, it } from '@jest/globals';
import { decidedBy, deciderOf } from './decided-by.js';

describe('deciderOf', () => {
  it('tells who decided', () => {
    expect(deciderOf(decidedBy('planner@this-machine'))).toBe('planner@this-machine');
    expect(deciderOf('decided by planner@this-machine')).toBe('planner@this-machine');
  });

  it.each(['mark:市立', 'ledger', 'nothing', ''])('is nobody for %j', (reason) => {
    expect(deciderOf(reason)).toBeNull();
  });
});
