#!/usr/bin/env node
/** The `chodo` command: builds the server where its sources have changed (telling so on standard error) and hands over to it. */
import process from 'node:process';
import { buildServer } from './setup/build.mjs';
import { installPackages } from './setup/install.mjs';
import { requireNode, runSteps } from './setup/steps.mjs';

requireNode();
await runSteps([installPackages, buildServer], process.stderr);
await import(new URL('../../dist/apps/cli/src/main.js', import.meta.url).href);
