/**
 * Makes a fresh clone ready to run, with what Node brings alone: `node apps/cli/setup.mjs start | test | build |
 * build-server | build-web`. Says one line per step that has work to do and nothing where all is up to date.
 */
import process from 'node:process';
import { buildServer, buildTemplate, buildWeb } from './setup/build.mjs';
import { installPackages } from './setup/install.mjs';
import { requireNode, runSteps } from './setup/steps.mjs';

const STEPS = {
  start: [installPackages, buildServer, buildWeb, buildTemplate],
  test: [installPackages, buildServer, buildTemplate],
  build: [installPackages, buildServer, buildWeb, buildTemplate],
  'build-server': [installPackages, buildServer],
  'build-web': [installPackages, buildWeb],
};

const steps = STEPS[process.argv[2] ?? ''];
if (steps === undefined) {
  process.stderr.write(`usage: node apps/cli/setup.mjs ${Object.keys(STEPS).join(' | ')}\n`);
  process.exit(2);
}
requireNode();
await runSteps(steps, process.stdout);
