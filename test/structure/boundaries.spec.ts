import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

interface Rule {
  name: string;
}
interface Violation {
  from: string;
  rule: Rule;
}

/** For each boundary rule a file that breaks it, and what that file imports. */
const plants: Record<string, { file: string; imports: string; also?: Record<string, string> }> = {
  'no-cycles': {
    file: 'libs/money/a.ts',
    imports: './b.js',
    also: { 'libs/money/b.ts': `import './a.js';\nexport {};\n` },
  },
  'no-unresolvable': { file: 'libs/money/c.ts', imports: './nowhere.js' },
  'libs-import-only-libs': { file: 'libs/money/d.ts', imports: '../../db/data-source.js' },
  'libs-import-no-packages': { file: 'libs/money/e.ts', imports: 'zod' },
  'libs-import-no-built-ins': { file: 'libs/money/f.ts', imports: 'node:fs' },
  'a-lib-has-one-door': { file: 'libs/money/g.ts', imports: '../asset/facility.js' },
  'a-lib-has-one-door-for-others': { file: 'db/h.ts', imports: '../libs/asset/facility.js' },
  'base-libs-import-only-base-libs': { file: 'libs/money/v.ts', imports: '../lifecycle-cost/index.js' },
  'cost-libs-import-only-base-libs': { file: 'libs/lifecycle-cost/w.ts', imports: '../scheduling/index.js' },
  'deciding-libs-import-no-other': { file: 'libs/bundling/x.ts', imports: '../scheduling/index.js' },
  'optimize-imports-nothing': { file: 'libs/optimize/y.ts', imports: '../asset/index.js' },
  'contracts-import-only-zod-and-base-libs': { file: 'libs/contracts/z.ts', imports: 'typeorm' },
  'outbox-imports-only-contracts-and-base-libs': { file: 'libs/outbox/bb.ts', imports: '../lifecycle-cost/index.js' },
  'spatial-imports-libs-and-numeric-packages': { file: 'geo/src/spatial/i.ts', imports: 'zod' },
  'spatial-imports-no-built-ins': { file: 'geo/src/spatial/j.ts', imports: 'node:fs' },
  'geo-knows-no-app-and-no-database': { file: 'geo/src/import/k.ts', imports: 'typeorm' },
  'db-imports-only-libs': { file: 'db/l.ts', imports: '../geo/src/spatial/mesh.js' },
  'db-imports-only-types-of-libs': { file: 'db/entities/aa.ts', imports: '../../libs/asset/index.js' },
  'nest-only-in-api-worker-and-cli': { file: 'apps/web/src/m.ts', imports: '@nestjs/common' },
  'web-sees-libs-and-spatial': { file: 'apps/web/src/n.ts', imports: '../../../db/data-source.js' },
  'map-engine-knows-no-react': { file: 'apps/web/src/map/o.ts', imports: 'react' },
  'nobody-imports-an-app': { file: 'apps/api/src/p.ts', imports: '../../cli/src/main.js' },
  'only-worker-and-cli-import-the-api': { file: 'apps/web/src/q.ts', imports: '../../api/src/main.js' },
  'libs-geo-db-import-no-app': { file: 'db/r.ts', imports: '../apps/api/src/main.js' },
  'source-imports-no-test': { file: 'db/s.ts', imports: '../test/support/database.js' },
  'no-vague-rooms': { file: 'db/t.ts', imports: './utils/text.js', also: { 'db/utils/text.ts': 'export {};\n' } },
  'no-barrels': { file: 'db/u.ts', imports: './entities/index.js', also: { 'db/entities/index.ts': 'export {};\n' } },
};

/** What the plants refer to. */
const surroundings = {
  'libs/asset/facility.ts': 'export {};\n',
  'libs/asset/index.ts': `import './facility.js';\n`,
  'libs/lifecycle-cost/index.ts': `import '../asset/index.js';\n`,
  'libs/scheduling/index.ts': `import '../lifecycle-cost/index.js';\n`,
  'libs/contracts/index.ts': `import 'zod';\n`,
  'db/data-source.ts': 'export {};\n',
  'db/seeds/city.ts': `import '../../libs/asset/index.js';\n`,
  'db/entities/facility.ts': `import type {} from '../../libs/asset/index.js';\nexport {};\n`,
  'geo/src/spatial/mesh.ts': 'export {};\n',
  'apps/cli/src/main.ts': 'export {};\n',
  'apps/api/src/main.ts': 'export {};\n',
  'test/support/database.ts': 'export {};\n',
  'innocent/ok.ts': `import '../libs/asset/index.js';\n`,
};

const project = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'chodo-boundaries-'));
let violations: Violation[] = [];

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function plantAll(): void {
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(project, file), join(folder, file));
  for (const name of ['zod', 'typeorm', 'react', '@nestjs/common']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' }));
    write(`node_modules/${name}/main.js`, '');
  }
  for (const [file, text] of Object.entries(surroundings)) write(file, text);
  for (const { file, imports, also = {} } of Object.values(plants)) {
    write(file, `import '${imports}';\nexport {};\n`);
    for (const [path, text] of Object.entries(also)) write(path, text);
  }
}

function cruise(): Promise<Violation[]> {
  const program = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const words = [
    program,
    'libs',
    'geo',
    'db',
    'apps',
    'test',
    'innocent',
    '--config',
    '.dependency-cruiser.cjs',
    '-T',
    'json',
  ];
  return new Promise((done, fail) => {
    execFile(process.execPath, words, { cwd: folder, maxBuffer: 1e8 }, (error, stdout) => {
      if (stdout === '') return fail(error ?? new Error('dependency-cruiser printed nothing'));
      done((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
    });
  });
}

describe('boundaries', () => {
  beforeAll(async () => {
    plantAll();
    violations = await cruise();
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has a planted violation for every rule', () => {
    const config = createRequire(import.meta.url)(join(project, '.dependency-cruiser.cjs')) as { forbidden: Rule[] };
    expect(config.forbidden.map((rule) => rule.name).toSorted()).toEqual(Object.keys(plants).toSorted());
  });

  it.each(Object.entries(plants))('%s fires', (rule, { file }) => {
    expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(
      rule,
    );
  });

  it('lets an allowed import pass', () => {
    const planted = Object.values(plants).flatMap(({ file, also = {} }) => [file, ...Object.keys(also)]);
    expect(violations.filter(({ from }) => !planted.includes(from))).toEqual([]);
  });
});
