import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './steps.mjs';

/** Beside what is built, but never replaced with it. */
const file = join(root, 'dist', '.setup-lock');

/** Does one installing or building at a time: a second `npm start` or `npm test` waits for the first. */
export async function withBuildLock(say, work) {
  await take(say);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function take(say) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (let told = false; !tryTake(); told = true) {
    if (!told && holder() !== null) say(`Waiting for process ${holder()}, which is installing or building ...`);
    dropDead();
    await pause(200);
  }
}

function tryTake() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock; null where there is none, or it has not written its number yet. */
function holder() {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
}

/** Removes the lock of a process that was killed, and puts it back where another has taken it meanwhile. */
function dropDead() {
  const dead = holder();
  if (dead === null || isAlive(dead)) return;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (Number(readFileSync(aside, 'utf8')) !== dead) linkSync(aside, file);
  } catch {
    // Somebody else was quicker; the next round sees what they made of it.
  } finally {
    rmSync(aside, { force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
