import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluateRenewal, type RenewalInstance } from '#libs/scheduling';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChodo } from './run-chodo.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chodo-solve-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function solve(text: string, ...words: string[]) {
  const file = join(folder, 'instance.json');
  writeFileSync(file, text);
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await runChodo(['solve', file, ...words], {
    print: (line) => out.push(line),
    say: (line) => err.push(line),
  });
  return { exitCode, out, err };
}

const instance: RenewalInstance = {
  kind: 'renewal-schedule',
  years: 2,
  budget: [10, 10],
  overspendPenalty: 5,
  buildings: [
    { id: 'hall', options: ['now', 'later'].map((label, year) => ({ label, works: [[year, 8]], penalty: year })) },
    {
      id: 'school',
      options: ['now', 'later'].map((label, year) => ({ label, works: [[year, 7]], penalty: 3 * year })),
    },
  ],
};
const text = JSON.stringify(instance);
const answerOf = ({ out }: { readonly out: readonly string[] }) =>
  JSON.parse(out.at(-1) ?? '') as Record<string, unknown>;

describe('chodo solve', () => {
  it('prints the answer as its last line, with its proof and the digest of the file', async () => {
    const said = await solve(text, '--json');
    expect(said).toMatchObject({ exitCode: 0, err: [] });
    const { seconds, ...answer } = answerOf(said);
    expect(seconds).toBeGreaterThanOrEqual(0);
    expect(answer).toEqual({
      kind: 'renewal-schedule',
      status: 'optimal',
      objective: 1,
      bound: expect.closeTo(1, 6),
      gap: expect.closeTo(0, 6),
      seed: 1,
      inputDigest: createHash('sha256').update(text).digest('hex'),
      solution: { choice: { hall: 1, school: 0 }, spend: [7, 8], overspend: [0, 0] },
      relaxation: null,
      reason: null,
    });
    const { choice } = answer['solution'] as { choice: Record<string, number> };
    expect(evaluateRenewal(instance, choice).objective).toBe(answer['objective']);
  });

  it('gives the same answer for the same seed', async () => {
    const answers = await Promise.all([1, 2].map(() => solve(text, '--seed', '7', '--gap', '0.01', '--json')));
    const [one, other] = answers.map((said) => ({ ...answerOf(said), seconds: 0 }));
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it('tells how much money is missing where hard budgets do not suffice', async () => {
    const hard = { ...instance, overspendPenalty: null, budget: [8, 4] };
    const said = await solve(JSON.stringify(hard), '--json');
    expect(answerOf(said)).toMatchObject({
      status: 'infeasible',
      objective: null,
      solution: null,
      relaxation: { total: expect.closeTo(3, 5), runs: [{ fromYear: 1, toYear: 1 }], choice: { hall: 0, school: 1 } },
    });
    const { out } = await solve(JSON.stringify(hard));
    expect(out).toEqual([
      expect.stringMatching(/^renewal-schedule: infeasible after [\d.]+ s$/),
      'no schedule keeps to the budgets; 3 more would do',
      '  3 more in the years 1 to 1, counted from 0',
    ]);
  });

  it('answers where there is nothing to choose', async () => {
    const answer = async (some: Partial<RenewalInstance>) =>
      answerOf(await solve(JSON.stringify({ ...instance, ...some }), '--json'));
    expect(await answer({ buildings: [] })).toMatchObject({ status: 'optimal', objective: 0, gap: 0 });
    const [hall] = instance.buildings;
    const only = [{ id: 'hall', options: hall!.options.slice(0, 1) }];
    const hard = { overspendPenalty: null, buildings: only };
    expect(await answer(hard)).toMatchObject({ status: 'optimal', objective: 0, gap: 0 });
    expect(await answer({ ...hard, budget: [7.5, 9] })).toMatchObject({
      status: 'infeasible',
      relaxation: { total: expect.closeTo(0.5, 5) },
    });
  });

  it('says what it has when the time is over', async () => {
    const { exitCode, out } = await solve(text, '--time-limit', '0', '--json');
    expect(exitCode).toBe(0);
    expect(answerOf({ out })).toMatchObject({ status: expect.stringMatching(/^(time-limit|optimal)$/) });
  });
});

describe('what is no question', () => {
  it('is a value with a dash, for which the command says how it is written', async () => {
    const { exitCode, out, err } = await solve(text, '--time-limit', '-1');
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: [] });
    expect(err.join(' ')).toContain('--time-limit needs a value; one that begins with a dash is written --time-limit=');
    const said = await solve(text, '--time-limit=-1');
    expect(said.err.join(' ')).toContain('--time-limit must be a number from 0 to 1000000, not "-1".');
  });

  it.each([
    ['', 'is no JSON'],
    ['{', 'is no JSON'],
    ['{"kind":\n"p-median\n"}', 'is no JSON'],
    ['\u001B[31m{}', `is no JSON: Unexpected token ' ', " [31m{}" is not valid JSON.`],
    ['['.repeat(5000), 'is nested more than 1000 levels deep.'],
    ['[]', 'kind must be one of renewal-schedule, and is no text.'],
    ['{"kind":"p-median"}', 'kind must be one of renewal-schedule, not "p-median".'],
    [JSON.stringify({ ...instance, budget: [1] }), 'budget has 1 years, expected 2.'],
    [text.replace('8]', '1e999]'), 'works[0][1] must be a number from 0 to 1000000000000000, not Infinity.'],
  ])('is named in one line: %j', async (content, line) => {
    const { exitCode, out, err } = await solve(content, '--json');
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: [] });
    expect(err).toEqual([expect.stringContaining(line)]);
    expect(err[0]).toMatch(/^chodo solve: .+$/);
  });

  it('is never anything but one line and exit code 2, however a file is damaged', async () => {
    const bytes = fc.tuple(fc.nat(text.length), fc.nat(12), fc.string({ maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(bytes, async ([at, length, instead]) => {
        const damaged = text.slice(0, at) + instead + text.slice(at + length);
        const { exitCode, out, err } = await solve(damaged, '--time-limit', '0.2', '--json');
        const isAnswered = exitCode === 0 && answerOf({ out })['kind'] === 'renewal-schedule' && err.length === 0;
        const isRefused = exitCode === 2 && out.length === 0 && err.length === 1 && /^.+$/.test(err[0]!);
        expect({ exitCode, out, err, isRight: isAnswered || isRefused }).toMatchObject({ isRight: true });
      }),
      { numRuns: 300 },
    );
    // Each may take all of its time.
  }, 120_000);
});
