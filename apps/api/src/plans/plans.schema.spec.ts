import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newPlan } from './plans.schema.js';

const nameOf = (name: string) => newPlan.safeParse({ name }).data?.name;

describe('the name of a plan', () => {
  it('stands on one line, and holds nothing that nobody sees', () => {
    expect(nameOf('案\n  その\u0007２')).toBe('案 その ２');
    expect(nameOf('\u202Efdp.案')).toBe('fdp.案');
    expect(nameOf('=1+1')).toBe('=1+1');
    for (const unseen of ['', ' \t', '\u200B', '\u202E\u2066', '\0\u001B']) expect(nameOf(unseen)).toBeUndefined();
  });

  it('is refused or clean, whatever is sent, and the same when it is sent again', () => {
    const anything = fc.string({ unit: fc.constantFrom('案', 'a', ' ', '\n', '\0', '\u200B', '\u202E', '\u3000') });
    fc.assert(
      fc.property(anything, (sent) => {
        const name = nameOf(sent);
        expect(name === undefined).toBe(!/[案a]/.test(sent) || name!.length > 60);
        expect(name ?? '案').toMatch(/^[案a](?:[案a ]*[案a])?$/);
        expect(name === undefined || nameOf(name) === name).toBe(true);
      }),
    );
  });
});
