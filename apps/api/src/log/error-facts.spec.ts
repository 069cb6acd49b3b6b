import { expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { errorFacts } from './error-facts.js';

const planted = '山田 太郎';

it('tells where it happened, and not what the database or a parser quotes', () => {
  const driverError = Object.assign(new Error(`invalid input: "${planted}"`), { code: '22P02', detail: planted });
  const failed = new QueryFailedError(`SELECT '${planted}'`, [planted], driverError);
  const facts = errorFacts(failed);
  expect(facts).toEqual({ name: 'QueryFailedError', code: '22P02', stack: expect.stringMatching(/^ +at /) });
  let unreadable: unknown;
  try {
    JSON.parse(planted);
  } catch (error) {
    unreadable = error;
  }
  expect(JSON.stringify([facts, errorFacts(unreadable)])).not.toContain('山田');
});

it('tells what the program itself says', () => {
  const missing = Object.assign(new Error('no such file'), { code: 'ENOENT' });
  expect(errorFacts(missing)).toMatchObject({ name: 'Error', message: 'no such file', code: 'ENOENT' });
  expect(errorFacts('thrown text')).toEqual({ name: 'string' });
});
