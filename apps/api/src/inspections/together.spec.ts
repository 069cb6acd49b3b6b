import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { Together } from './together.js';

const sent = fc.record({
  city: fc.constantFrom('a', 'b'),
  afterTurns: fc.nat({ max: 6 }),
  refused: fc.boolean(),
});

describe('tasks that are done together', () => {
  it('are each done once, in their order, never two turns of a city at once, and each hears its own answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), async (tasks, most) => {
        const done: Record<string, number[]> = { a: [], b: [] };
        const busy = new Set<string>();
        const idle: string[] = [];
        const together = new Together<number, number>({
          most,
          all: (turn) => {
            const { city } = tasks[turn[0]!]!;
            expect(turn.length).toBeLessThanOrEqual(most);
            expect(turn.every((at) => tasks[at]!.city === city)).toBe(true);
            expect(busy.has(city)).toBe(false);
            busy.add(city);
            done[city]!.push(...turn);
            const ended = setImmediate().then(() => busy.delete(city));
            return turn.map(async (at) => {
              await ended;
              if (tasks[at]!.refused) throw new Error(`refused ${at}`);
              return at;
            });
          },
          afterwards: async (last) => void idle.push(tasks[last]!.city),
        });
        const answers = tasks.map(async ({ city, afterTurns }, at) => {
          for (let turn = 0; turn < afterTurns; turn += 1) await setImmediate();
          return together.do(city, at);
        });
        const settled = await Promise.allSettled(answers);
        expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual(
          tasks.map(({ refused }, at) => (refused ? `Error: refused ${at}` : at)),
        );
        await setImmediate();
        for (const city of ['a', 'b']) {
          const own = tasks.flatMap((task, at) => (task.city === city ? [at] : []));
          expect(done[city]!.toSorted((x, y) => x - y)).toEqual(own);
          expect(done[city]).toEqual(own.toSorted((x, y) => tasks[x]!.afterTurns - tasks[y]!.afterTurns));
          expect(idle.includes(city)).toBe(own.length > 0);
        }
      }),
    );
  });

  it('that come while others are done wait for them, and are then done in one turn', async () => {
    const turns: (readonly number[])[] = [];
    let end = (): void => {};
    const first = new Promise<void>((resolve) => (end = resolve));
    const together = new Together<number, number>({
      most: 10,
      all: (tasks) => {
        turns.push(tasks);
        return tasks.map((task) => first.then(() => task));
      },
      afterwards: async () => {},
    });
    const answers = [together.do('a', 1)];
    await setImmediate();
    await setImmediate();
    answers.push(together.do('a', 2), together.do('a', 3));
    end();
    expect(await Promise.all(answers)).toEqual([1, 2, 3]);
    expect(turns).toEqual([[1], [2, 3]]);
  });
});
