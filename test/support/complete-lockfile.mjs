#!/usr/bin/env node
/**
 * Adds to package-lock.json the optional packages of other platforms that npm leaves out when it installs beside existing
 * node_modules, or from a mirror that lacks them; without them `npm ci` refuses the lock. Run it after every `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const systems = new Set([
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'android',
  'openharmony',
  'netbsd',
  'openbsd',
  'sunos',
  'aix',
]);
const processors = new Set([
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'wasm32',
  'universal',
]);

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));

/** Node's rule: a package is looked for in the node_modules of its user and of each folder above. */
function isLocked(user, name) {
  for (let folder = user; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** The platform as these packages write it into their names: binding-linux-x64-gnu, core-darwin-arm64. */
function entryOf(name, version, dev) {
  const words = name.split(/[/\-.]/);
  const os = words.find((word) => systems.has(word));
  const cpu = words.find((word) => processors.has(word)) ?? (words.includes('gnueabihf') ? 'arm' : undefined);
  const libc = os !== 'linux' ? undefined : words.includes('musl') ? 'musl' : 'glibc';
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  };
}

for (const [user, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(user, name) || !/^\d/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = entryOf(name, version, dev);
    process.stdout.write(`added ${name} ${version}\n`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
