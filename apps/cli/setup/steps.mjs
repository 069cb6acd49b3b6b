import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The oldest Node that package.json allows; older ones lack what the server needs, so it is said before anything fails. */
export function requireNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const needed = engines.node.replace('>=', '');
  if (!isOlder(version, needed)) return;
  process.stderr.write(`Chodo needs Node.js ${needed} or newer; this is ${version}. Get one from https://nodejs.org\n`);
  process.exit(1);
}

/** Compares two versions such as 20.9.0 and 20.19. */
export function isOlder(version, needed) {
  const [found, wanted] = [version, needed].map((text) => text.split('.').map(Number));
  const at = wanted.findIndex((part, index) => part !== found[index]);
  return at >= 0 && (found[at] ?? 0) < wanted[at];
}

/** A step that did not work, with all that its program said. */
export class StepError extends Error {}

/** Runs steps in order, telling each one's line to `out`; ends the process with what went wrong where one fails. */
export async function runSteps(steps, out) {
  const say = (line) => void out.write(`${line}\n`);
  try {
    for (const step of steps) await step(say);
  } catch (error) {
    process.stderr.write(`${error instanceof StepError ? error.message : error.stack}\n`);
    process.exit(1);
  }
}

/** Runs a program of Node to its end in the project's folder, quietly; throws StepError with its output where it fails. */
export function runNode(args, what) {
  return runProgram(process.execPath, args, what);
}

/** As runNode, for any program; `shell` is needed for Windows' npm.cmd. */
export function runProgram(file, args, what, { shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.once('error', (error) => reject(new StepError(`${what} failed: ${error.message}`)));
    child.once('close', (code) => {
      const output = Buffer.concat(said).toString().trim();
      if (code === 0) resolve(output);
      else reject(new StepError(`${what} failed:\n${output}`));
    });
  });
}
