import { describe, expect, it } from '@jest/globals';
import { methodNames, readMethod, withMethod } from './method-name.js';

describe('withMethod', () => {
  it.each(methodNames)('an address goes on with %s, whatever else it says', (method) => {
    for (const address of ['/372013', '/372013/facilities?search=a&page=2']) {
      const next = new URL(withMethod(address, method), 'http://localhost');
      expect(readMethod(next.searchParams)).toBe(method);
      next.searchParams.delete('method');
      expect(next.pathname + next.search).toBe(address);
    }
  });
});
