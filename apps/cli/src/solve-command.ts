import { InstanceError } from '#libs/scheduling';
import { constants } from 'node:buffer';
import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { readArguments, readFileOrFail, readWholeNumber, requirePositionals } from './arguments.js';
import { type Command, printResult, UsageError } from './command.js';
import { loadHighs } from '../../api/src/plans/load-highs.js';
import { isDeeperThan } from './json-depth.js';
import { type AskedOfSolver, readQuestion, type Solved } from './solve-kinds.js';
import { solvedLines } from './solved-lines.js';

const options = {
  'time-limit': { type: 'string' },
  gap: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const mostLevels = 1000;
const defaultSeconds = 60;
const mostSeconds = 1_000_000;
const defaultGap = 1e-6;

export const solveCommand: Command = {
  words: ['solve'],
  summary: {
    en: 'solves a planning question that stands in a file',
    ja: 'ファイルに書かれた計画問題を解きます',
  },
  usage: ['solve INSTANCE.json [--time-limit SECONDS] [--gap SHARE] [--seed N] [--json]'],
  options: [
    'INSTANCE.json  a question of kind renewal-schedule; needs no database',
    `--time-limit   seconds after which the best answer so far is given (default: ${defaultSeconds})`,
    '--gap          enough: how far the answer may be from the best possible, 0.001 being 0.1 % (default: 0.000001)',
    '--seed         whole number; the same seed gives the same answer, unless time ended it (default: 1)',
    'inputDigest of the answer is the SHA-256 of the file.',
  ],
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, options);
    const [file = ''] = requirePositionals(positionals, 'INSTANCE.json');
    const limit = readNumber(values['time-limit'], defaultSeconds, '--time-limit', mostSeconds);
    const gap = readNumber(values.gap, defaultGap, '--gap', 1);
    const seed = values.seed === undefined ? 1 : readWholeNumber(values.seed, '--seed');
    const { value, inputDigest } = readJson(file);
    const solved = await answer(file, value, { limit, gap, seed });
    printResult(terminal, values.json, { ...solved, seed, inputDigest }, solvedLines(solved));
  },
};

/** What was asked, solved on this thread; the seconds are those of solving alone. */
async function answer(file: string, value: unknown, wish: { limit: number; gap: number; seed: number }) {
  const solve = questionOf(file, value);
  const highs = await loadHighs();
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const asked: AskedOfSolver = {
    gap: wish.gap,
    seed: wish.seed,
    isOver: () => seconds() >= wish.limit,
    branch: { highs, secondsLeft: () => wish.limit - seconds() },
  };
  const solved = solve(asked);
  return { ...solved, seconds: Math.round(1000 * seconds()) / 1000 };
}

function questionOf(file: string, value: unknown): (asked: AskedOfSolver) => Solved {
  try {
    return readQuestion(value);
  } catch (error) {
    if (error instanceof InstanceError) throw new UsageError(`${file}: ${error.message}.`);
    throw error;
  }
}

function readJson(file: string): { readonly value: unknown; readonly inputDigest: string } {
  const bytes = readFileOrFail(file);
  if (bytes.length > constants.MAX_STRING_LENGTH) throw new UsageError(`${file} is larger than 512 MB.`);
  // Each level takes memory when it is read: of a few hundred million of them the program would die without a word.
  if (isDeeperThan(bytes, mostLevels)) throw new UsageError(`${file} is nested more than ${mostLevels} levels deep.`);
  const inputDigest = createHash('sha256').update(bytes).digest('hex');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { value: JSON.parse(text), inputDigest };
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${(error as Error).message.replace(/[\s\p{Cc}]+/gu, ' ')}.`);
  }
}

/** A number above 0, or 0 itself, and of at most so much. */
function readNumber(text: string | undefined, otherwise: number, name: string, most: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (/^\d*\.?\d+(e-?\d+)?$/i.test(text) && number <= most) return number;
  throw new UsageError(`${name} must be a number from 0 to ${most}, not "${text}".`);
}
