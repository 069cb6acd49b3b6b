import Sequencer from '@jest/test-sequencer';
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Specs that open a database take longer than others of their size. */
const databaseWeight = 20;

/**
 * What takes longest begins first, so that no worker waits at the end for one that has just begun. Jest does so by the times of the run
 * before; where there was none it goes by the size of the files, of which a group of specs, which only names them, is among the smallest.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined && duration !== null)) return sorted;
    const weights = new Map(sorted.map((test) => [test, weightOf(test)]));
    return sorted.toSorted((one, other) => weights.get(other) - weights.get(one));
  }
}

function weightOf({ path, context }) {
  const isOfDatabase = context.config.setupFilesAfterEnv.length > 0;
  return sizeOf(path) * (isOfDatabase ? databaseWeight : 1);
}

/** Bytes of a spec and of those that it names. */
function sizeOf(path) {
  const text = readFileSync(path, 'utf8');
  const named = [...text.matchAll(/^import '(.+\.spec)\.js';$/gm)].map(([, name]) =>
    resolve(dirname(path), `${name}.ts`),
  );
  return named.reduce((sum, one) => sum + statSync(one).size, text.length);
}
