import config from '../../jest.config.mjs';

/** The crash tests run alone (`npm run test:crash`): they start and kill real processes, again and again. */
export default {
  ...config.projects[0],
  rootDir: '../..',
  displayName: 'crash',
  testMatch: ['<rootDir>/test/crash/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};
