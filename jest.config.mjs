import { accessSync, constants, statfsSync } from 'node:fs';

/** A disk in memory, where the machine has one with this much room. */
const memoryDisk = '/dev/shm';
const roomBytes = 2 * 1024 ** 3;

// Each test database is a thousand small files, which a disk takes longer to make than the tests to run.
if (hasRoom(memoryDisk)) process.env.TMPDIR = memoryDisk;

function hasRoom(folder) {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= roomBytes;
  } catch {
    return false;
  }
}

/** Unit specs stand beside their source; database and acceptance specs start their own database through test/support. */
const base = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '<rootDir>/test/support/own-globals.mjs',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

const database = { ...base, setupFilesAfterEnv: ['<rootDir>/test/support/database-specs.ts'] };

export default {
  // Half of a database spec is waiting for the engine's thread, so even two cores take two at a time.
  maxWorkers: '100%',
  // Where others use the cores too, a worker takes more than the usual half a second to give back its hundreds of megabytes.
  workerGracefulExitTimeout: 20_000,
  // Of every spec something stays in its worker; once that is much, to collect what does not takes longer than to begin afresh.
  workerIdleMemoryLimit: '1GB',
  testSequencer: './test/support/longest-first.mjs',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,geo,apps,db}/**/*.spec.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.db\\.spec\\.ts$'],
    },
    // Loading the program and opening a database take as long as most specs: those of a group share both.
    { ...database, displayName: 'database', testMatch: ['<rootDir>/test/database/*.spec.ts'] },
    // The same specs one by one, for whoever works on one.
    {
      ...database,
      displayName: 'database-spec',
      testMatch: ['<rootDir>/{apps,db,test/support}/**/*.db.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    },
    // Every route asked by every role.
    { ...database, displayName: 'permissions', testMatch: ['<rootDir>/test/permissions/*.db.spec.ts'] },
    // Every file of real cities imported; by a command of its own, for they do not come with the project.
    { ...database, displayName: 'acceptance', testMatch: ['<rootDir>/test/acceptance/*.spec.ts'] },
    { ...base, displayName: 'structure', testMatch: ['<rootDir>/test/structure/*.spec.ts'] },
  ],
};
