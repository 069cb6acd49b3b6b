#!/usr/bin/env node
/**
 * Runs a command beside a throwaway PostgreSQL with PostGIS on a free loopback port, with its address in
 * CHODO_TEST_DATABASE_URL, and stops it whatever happens:
 *
 *   node test/support/postgres-server.mjs npm run bench -- import
 *
 * PostgreSQL refuses to run as root, so root runs it as the user `postgres`. Where none is installed: one line, and exit code 3.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const asRoot = process.getuid?.() === 0;

/** What is to be installed first; null where nothing is missing. */
function whatIsMissing() {
  const binaries = findBinaries();
  if (spawnSync(join(binaries, 'initdb'), ['--version']).error) return 'PostgreSQL (initdb is not to be found)';
  if (asRoot && ownerOfPostgres() === null) return 'PostgreSQL (there is no user "postgres")';
  const told = spawnSync(join(binaries, 'pg_config'), ['--sharedir'], { encoding: 'utf8' }).stdout?.trim();
  const shares = [binaries.replace('/lib/', '/share/').replace(/\/bin$/, ''), told].filter(Boolean);
  const extensions = shares.map((share) => join(share, 'extension')).filter((folder) => existsSync(folder));
  const hasPostgis =
    extensions.length === 0 || extensions.some((folder) => existsSync(join(folder, 'postgis.control')));
  return hasPostgis ? null : 'PostGIS (PostgreSQL is there without it)';
}

/** The newest PostgreSQL of Debian's layout, else whatever the PATH has. */
function findBinaries() {
  const base = '/usr/lib/postgresql';
  try {
    const versions = readdirSync(base).sort((a, b) => Number(b) - Number(a));
    return versions[0] === undefined ? '' : join(base, versions[0], 'bin');
  } catch {
    return '';
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Runs one of PostgreSQL's programs to its end; throws with all it said where it fails. */
function runTool(name, args) {
  const program = join(findBinaries(), name);
  const [file, all] = asRoot ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args];
  const done = spawnSync(file, all, { encoding: 'utf8', cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${name} failed (${done.status}): ${done.stdout}${done.stderr}`);
}

/** Starts the server in a folder of its own; speed over durability, for it does not outlive the tests. */
async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), 'chodo-postgres-'));
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  if (asRoot) chownSync(folder, ...ownerOfPostgres());
  const port = await freePort();
  // Logging in with a password, as on a real server, so that a wrong one can be tried.
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const login = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  runTool('initdb', ['-D', data, ...login, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  const settings = [
    `-p ${port}`,
    `-k ${folder}`,
    '-c listen_addresses=127.0.0.1',
    '-c fsync=off -c synchronous_commit=off -c full_page_writes=off',
  ];
  try {
    runTool('pg_ctl', ['-D', data, '-l', log, '-w', '-t', '60', '-o', settings.join(' '), 'start']);
  } catch (error) {
    const said = spawnSync('cat', [log], { encoding: 'utf8' }).stdout;
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`${error.message}\n${said}`);
  }
  const stop = () => {
    try {
      runTool('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  return { url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}

/** User and group number of `postgres`; null where there is no such user. */
function ownerOfPostgres() {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  return line === undefined ? null : line.split(':').slice(2, 4).map(Number);
}

function runCommand([file, ...args], url) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, CHODO_TEST_DATABASE_URL: url };
    const child = spawn(file, args, { stdio: 'inherit', env });
    // Ctrl-C reaches the command by itself; this program only has to outlive it, to stop the server.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
    }
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 130)));
  });
}

const command = process.argv.slice(2);
if (command.length === 0) {
  process.stderr.write('usage: node test/support/postgres-server.mjs COMMAND [ARGUMENT …]\n');
  process.exit(2);
}
const missing = whatIsMissing();
if (missing !== null) {
  process.stderr.write(`This needs ${missing}: install it first.\n`);
  process.exit(3);
}
const server = await startServer();
try {
  process.exitCode = await runCommand(command, server.url);
} finally {
  server.stop();
}
