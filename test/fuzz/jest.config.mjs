import config from '../../jest.config.mjs';

// As many imports are taken back again as nobody waits for on every change.
process.env.CHODO_UNDO_RUNS ??= '200';

/** The fuzz tests run alone (`npm run test:fuzz`): ten thousand broken files and hundreds of undone imports take their time. */
export default {
  ...config.projects[0],
  rootDir: '../..',
  displayName: 'fuzz',
  testMatch: ['<rootDir>/test/fuzz/*.spec.ts', '<rootDir>/apps/api/src/imports/undo-*.db.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};
