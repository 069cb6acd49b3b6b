import config from '../../jest.config.mjs';

/** The browser tests run alone (`npm run test:e2e`): each file starts the real program and drives Chromium. */
export default {
  ...config.projects[0],
  rootDir: '../..',
  displayName: 'e2e',
  testMatch: ['<rootDir>/test/e2e/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // Each is a server, a browser and 1.5 GB: two of them use two cores whole.
  maxWorkers: 2,
  testTimeout: 120_000,
  globalSetup: '<rootDir>/test/e2e/prepare-city.mjs',
  globalTeardown: '<rootDir>/test/e2e/remove-city.mjs',
};
