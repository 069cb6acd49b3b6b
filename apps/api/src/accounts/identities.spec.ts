import { expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Identities } from './identities.js';
import type { Identity } from './identity.js';
import type { SessionsService } from './sessions.service.js';

const longerThanPatienceMs = 400;

const tanaka = { accountId: '1', loginName: 'tanaka' } as Identity;

/** Sessions whose answer the test gives. */
function sessions() {
  const waiting: ((identity: Identity | null) => void)[] = [];
  const find = () => new Promise<Identity | null>((answer) => waiting.push(answer));
  return { identities: new Identities({ find } as unknown as SessionsService), waiting };
}

it('asks anew at each request, and only once for all that wait', async () => {
  const { identities, waiting } = sessions();
  const both = [identities.of('a'), identities.of('a')];
  waiting.shift()?.(tanaka);
  expect(await Promise.all(both)).toEqual([tanaka, tanaka]);
  const again = identities.of('a');
  waiting.shift()?.(null);
  expect(await again).toBeNull();
  expect(waiting).toEqual([]);
});

it('lets the former answer stand in while the database is busy, for that session alone', async () => {
  const { identities, waiting } = sessions();
  const first = identities.of('a');
  waiting.shift()?.(tanaka);
  await first;
  expect(await identities.of('a')).toBe(tanaka);
  let stranger: unknown = 'waits';
  void identities.of('b').then((answer) => (stranger = answer));
  expect(await identities.of('a')).toBe(tanaka);
  expect(stranger).toBe('waits');
});

it('does not let one stand in who had a one-time password to replace: it may be replaced by now', async () => {
  const { identities, waiting } = sessions();
  const first = identities.of('a');
  waiting.shift()?.({ ...tanaka, mustChangePassword: true });
  await first;
  const later = identities.of('a');
  const gaveUp = await Promise.race([later, pause(longerThanPatienceMs, 'still waits')]);
  expect(gaveUp).toBe('still waits');
  waiting.shift()?.(tanaka);
  expect(await later).toBe(tanaka);
});

it('does not let one stand in whose session has ended', async () => {
  const { identities, waiting } = sessions();
  for (const answer of [tanaka, null]) {
    const asked = identities.of('a');
    waiting.shift()?.(answer);
    await asked;
  }
  const asked = identities.of('a');
  waiting.shift()?.(null);
  expect(await asked).toBeNull();
});

it('lets nobody in by what was answered or asked before it was told to forget', async () => {
  const { identities, waiting } = sessions();
  const first = identities.of('a');
  waiting.shift()?.(tanaka);
  await first;
  const asked = identities.of('a');
  identities.forget();
  const later = identities.of('a');
  expect(waiting).toHaveLength(2);
  waiting.shift()?.(tanaka);
  await asked;
  expect(identities.knows('a')).toBe(false);
  expect(await Promise.race([later, pause(longerThanPatienceMs, 'still waits')])).toBe('still waits');
  waiting.shift()?.(null);
  expect(await later).toBeNull();
});
