import { describe, expect, it } from '@jest/globals';
import { join, relative, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

interface Test {
  readonly path: string;
  readonly context: object;
  duration?: number;
}

interface Sequencer {
  sort(tests: Test[]): Test[];
}

async function sorted(known: Readonly<Record<string, number>>, ...paths: string[]): Promise<string[]> {
  const { default: LongestFirst } = (await import(join(project, 'test/support/longest-first.mjs'))) as {
    readonly default: new (options: object) => Sequencer & { time(test: Test): number | undefined };
  };
  const sequencer = new LongestFirst({ contexts: [], globalConfig: {} });
  sequencer.time = ({ path }) => known[relative(project, path)];
  const tests = paths.map((path) => ({
    path: join(project, path),
    context: {
      hasteFS: { getSize: () => 1 },
      config: {
        cacheDirectory: join(project, 'none'),
        id: 'none',
        setupFilesAfterEnv: /^test\/(database|permissions)/.test(path) ? ['database-specs'] : [],
      },
    },
  }));
  return sequencer.sort(tests).map(({ path }) => relative(project, path));
}

const unit = 'libs/money/allocation.spec.ts';
const [jobs, costs] = ['test/database/jobs.spec.ts', 'test/database/costs.spec.ts'];
const matrix = 'test/permissions/matrix.db.spec.ts';

describe('the order of specs', () => {
  it('begins with what opens a database, a group by the size of all it names', async () => {
    const order = await sorted({}, unit, costs, matrix, jobs);
    expect(order.at(-1)).toBe(unit);
    expect(order.indexOf(jobs)).toBeLessThan(order.indexOf(matrix));
  });

  it('goes by the times of the run before where there was one', async () => {
    const times = { [unit]: 9_000, [jobs]: 3_000, [costs]: 4_000 };
    expect(await sorted(times, jobs, costs, unit)).toEqual([unit, costs, jobs]);
  });
});
