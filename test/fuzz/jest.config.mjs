import config from '../../jest.config.mjs';

/** The fuzz tests run alone (`npm run test:fuzz`): ten thousand broken files take their time. */
export default {
  ...config.projects[0],
  rootDir: '../..',
  displayName: 'fuzz',
  testMatch: ['<rootDir>/test/fuzz/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};
