import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { withBuildLock } from './build-lock.mjs';
import { fingerprintOf, listFiles } from './fingerprint.mjs';
import { root, runNode } from './steps.mjs';

const dist = join(root, 'dist');
const SERVER_SOURCES = ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'libs', 'geo/src', 'db'];
const SERVER_SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'];
const WEB_SOURCES = ['apps/web', 'libs', 'geo/src/spatial'];
const WEB_SETTINGS = ['tsconfig.json', 'package-lock.json'];

/** Compiles the server and the command into `dist`, and copies what they read beside their code. */
export function buildServer(say) {
  const print = () => fingerprintOf(SERVER_SOURCES, SERVER_SETTINGS);
  return buildPart('server', print, say, async (draft) => {
    say('Compiling the server ...');
    await runNode(
      ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noEmitOnError', '--outDir', draft],
      'Compiling the server',
    );
    for (const file of listFiles(SERVER_SOURCES).filter(isAsset)) {
      cpSync(join(root, file), join(draft, file));
    }
  });
}

/** Builds the web pages into `dist/web`. */
export async function buildWeb(say) {
  if (!existsSync(join(root, 'apps/web/vite.config.ts'))) return;
  const print = () => fingerprintOf(WEB_SOURCES, WEB_SETTINGS);
  await buildPart('web', print, say, async (draft) => {
    say('Building the web pages ...');
    const web = join(draft, 'web');
    const build = ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--outDir', web, '--logLevel', 'warn'];
    await runNode([...build, '--emptyOutDir'], 'Building the web pages');
    await runNode([...build, '--mode', 'residents'], 'Building the pages for residents');
    compress(join(web, 'assets'));
  });
}

/** Lays a compressed copy beside each script and sheet: phones load them over slow networks. */
function compress(folder) {
  for (const name of readdirSync(folder).filter((one) => /\.(js|css)$/.test(one))) {
    writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
  }
}

/** Makes the data directory that new embedded databases start from, where the migrations have changed. */
export async function buildTemplate(say) {
  const template = pathToFileURL(join(dist, 'db/embedded/template.js'));
  const { isTemplateFresh } = await import(template.href);
  if (isTemplateFresh()) return;
  await withBuildLock(say, async () => {
    if (isTemplateFresh()) return;
    say('Preparing the embedded database ...');
    await runNode([join(dist, 'db/build-template.js')], 'Preparing the embedded database');
  });
}

function isAsset(file) {
  return !/\.(ts|tsx|md)$/.test(file);
}

/**
 * Builds one part where its sources have changed since its stamp. It is built aside and put in place by renaming, so that
 * neither a failed build nor a running server meets half of it; the stamp comes last.
 */
async function buildPart(name, print, say, build) {
  const stamp = join(dist, `.${name}-built`);
  const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === print();
  if (isFresh()) return;
  await withBuildLock(say, async () => {
    if (isFresh()) return;
    removeDrafts(name);
    const built = print();
    const draft = join(dist, `.${name}-draft-${process.pid}`);
    mkdirSync(draft, { recursive: true });
    await build(draft);
    rmSync(stamp, { force: true });
    for (const part of readdirSync(draft)) putInPlace(draft, part);
    rmSync(draft, { recursive: true });
    writeFileSync(stamp, built);
  });
}

function putInPlace(draft, part) {
  const old = join(draft, `.old-${part}`);
  const place = join(dist, part);
  if (existsSync(place)) renameSync(place, old);
  renameSync(join(draft, part), place);
}

/** What a build that was killed left behind; called under the lock, so none of them is in use. */
function removeDrafts(name) {
  for (const entry of readdirSync(dist)) {
    if (entry.startsWith(`.${name}-draft-`)) rmSync(join(dist, entry), { recursive: true, force: true });
  }
}
