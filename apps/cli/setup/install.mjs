import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { withBuildLock } from './build-lock.mjs';
import { root, runNode, runProgram } from './steps.mjs';

const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.chodo-installed');

/** Runs `npm ci` where node_modules is missing or does not hold what package-lock.json asks for. */
export async function installPackages(say) {
  if (isStamped()) return;
  await withBuildLock(say, async () => {
    if (isStamped()) return;
    if (!isInstalled()) {
      say('Installing packages (npm ci) ...');
      await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    }
    writeFileSync(stampFile, fingerprint());
  });
}

function isStamped() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint();
}

/** Native packages are built for one kind of machine, so a folder copied to another is installed again. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`).update(readFileSync(lockFile));
  return hash.digest('hex');
}

/** Somebody ran `npm ci` or `npm install` by hand: npm's own record of the folder has every package of the lock file. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(lockFile);
  const found = packagesOf(record);
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const there = found[path];
    if (path === '' || (optional && there === undefined)) return true;
    return there !== undefined && there.version === version && there.integrity === integrity;
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Under `npm start`, npm says where it is; else the shell knows. */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)) return runNode([npm, ...args], 'npm ci');
  return runProgram('npm', args, 'npm ci', { shell: process.platform === 'win32' });
}
