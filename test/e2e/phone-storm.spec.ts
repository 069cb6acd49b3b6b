import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { createRandom } from '#db/seeds/demo-city/random';
import { openProfile, type Profile } from '../support/browser.js';
import { type ChodoProcess, startChodo, uncounted } from '../support/chodo-process.js';
import { startDatabaseProcess } from '../support/database-process.js';
import { type Answered, type Fate, type Line, openLine, type Passing } from '../support/line.js';
import {
  answerAtOnce,
  beginInspection,
  finishInspection,
  hashesOfCopies,
  readPhoneSet,
  untilNoted,
} from '../support/phone.js';
import { cookieOfDemo } from '../support/real-sign-in.js';
import { seededPhoto } from '../support/seeded-photo.js';
import { signIn } from '../support/visit.js';

const inspections = 30;
const photosEach = 4;
const code = '992011';
/** After so many photos were stored the browser, and then the server, is killed, and later the sign-in has expired. */
const storm = { browser: 20, server: 50, signIn: 85 } as const;
const seed = Number(process.env['CHODO_STORM_SEED'] ?? 1);
/** In which the browser is killed while it is filled in. */
const killedIn = 11;
const templates = ['日常点検', '劣化状況調査', '緊急点検(地震)'];

let chodo: ChodoProcess;
let line: Line;
let phone: Profile;
let page: Page;
let isRaging = false;
let areRequestsCut = false;
let isNewEdition = false;
const profile = mkdtempSync(join(tmpdir(), 'chodo-profile-'));
const random = createRandom(seed, 'storm');
const stored = new Set<string>();
/** How often each kind of trouble has befallen. */
const befell: Record<string, number> = {};
const count = (what: string): void => void (befell[what] = (befell[what] ?? 0) + 1);
/** What the test does at the numbered photos; each happens once. */
const turningPoints = new Map<number, () => Promise<unknown>>();

beforeAll(async () => {
  chodo = await startChodo(uncounted);
  line = await openLine(chodo.url, { fateOf, onAnswer, onHalf, textOf });
  await openPhone();
});

afterAll(async () => {
  await phone?.context.close();
  await line?.close();
  await chodo?.stop();
  rmSync(profile, { recursive: true, force: true });
});

/** What is sent out of the outbox, not what a page reads. */
const isOutbox = ({ method, path }: Passing): boolean =>
  path.includes(`/${code}/inspection`) && (method === 'POST' || path.includes('/inspection-operations/'));

function fateOf(asked: Passing): Fate {
  if (areRequestsCut && asked.path.startsWith('/api/')) return 'cut';
  if (!isRaging || !isOutbox(asked)) return 'through';
  if (turningPoints.has(-stored.size) && asked.path.includes('/upload')) return 'half';
  const fates: readonly Fate[] = ['through', 'cut', 'half', 'answer-lost'];
  const fate = fates[random.weightedIndex([84, 6, 4, 6])]!;
  if (fate === 'through') return fate;
  count(fate);
  // What waits for its turn is sent again at once when the network is back.
  void flap();
  return fate;
}

async function onAnswer({ path, status, body }: Answered): Promise<boolean> {
  if (status !== 200 || !path.includes('/upload')) return true;
  const receipt = JSON.parse(body) as { readonly sha256: string; readonly state: string };
  if (receipt.state === 'stored') stored.add(receipt.sha256);
  return !(await reach(stored.size));
}

const onHalf = async (): Promise<void> => void (await reach(-stored.size));

/** Whether a turning point was there, which has been passed. */
async function reach(number: number): Promise<boolean> {
  const turn = turningPoints.get(number);
  turningPoints.delete(number);
  await turn?.();
  return turn !== undefined;
}

/** A worker that keeps one file more is another edition. */
function textOf(path: string, sent: string): string {
  return isNewEdition && path === '/service-worker.js' ? sent.replace('/assets/', '/icon-512.png /assets/') : sent;
}

/** The network goes and comes back. */
async function flap(): Promise<void> {
  count('flap');
  const { context } = phone;
  // The browser may be killed meanwhile.
  await context.setOffline(true).catch(() => undefined);
  await context.setOffline(false).catch(() => undefined);
}

async function openPhone(isOffline = false): Promise<void> {
  phone = await openProfile(profile, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'ja-JP',
    offline: isOffline,
  });
  await signIn(phone.context, await cookieOfDemo(chodo.url, 'inspector'));
  page = phone.context.pages()[0]!;
  await page.goto(`${line.url}/phone?city=${code}`);
  await page.locator('.phone-list a').first().waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
}

/** An inspection with its photos, as far as the finish. */
async function inspect(number: number): Promise<void> {
  await beginInspection(page, number, templates[number % templates.length]!);
  await answerAtOnce(page, number % 2);
  const ofThis = Array.from({ length: photosEach }, (_, at) => photosEach * number + at);
  const photos = await Promise.all(ofThis.map((one) => seededPhoto(one, one % 12 === 0)));
  await page.locator('input[type=file][multiple]').first().setInputFiles(photos);
  await page
    .locator('.photo-button')
    .nth(photosEach - 1)
    .waitFor();
}

/** Inspections of this inspector `i` by this phone: those that the demo city came with are days old. */
const ofThisPhone = `i.inspected_by = 'demo-inspector' AND i.received_at > now() - interval '1 day'`;

/** What the server's own database and folder hold of this inspector's, while no server is there. */
async function serverSet(dataFolder: string) {
  const database = await startDatabaseProcess(dataFolder, 'server');
  const operations = await database.query(`
    SELECT i.operation_id AS "operationId", i.content_sha256 AS "contentSha256",
           (SELECT coalesce(jsonb_agg(p.sha256 ORDER BY p.sha256), '[]') FROM inspection_photo p WHERE p.inspection_id = i.id) AS photos
      FROM inspection i WHERE ${ofThisPhone} ORDER BY i.operation_id`);
  const files = await database.query(`
    SELECT f.sha256, f.state, f.stored_as AS "storedAs", f.stored_sha256 AS "storedSha256" FROM photo_file f
     WHERE EXISTS (SELECT 1 FROM inspection_photo p JOIN inspection i ON i.id = p.inspection_id
                    WHERE p.sha256 = f.sha256 AND ${ofThisPhone})
     ORDER BY f.sha256`);
  await database.close();
  const inFolder = (name: string) => join(dataFolder, 'files', name, code);
  const hashOf = (name: unknown) =>
    createHash('sha256')
      .update(readFileSync(join(inFolder('inspection-photos'), String(name))))
      .digest('hex');
  return {
    operations,
    photos: files.map(({ sha256, state }) => ({ sha256, state })),
    broken: files.filter(({ storedAs, storedSha256 }) => hashOf(storedAs) !== storedSha256),
    halves: readdirSync(inFolder('inspection-parts')),
  };
}

const editionsKept = () => page.evaluate<string[]>('caches.keys()');

/** Resolves once the work is done that is to be done at a turning point. */
const at = (number: number, work: () => Promise<unknown>): Promise<unknown> =>
  new Promise((resolve, reject) => turningPoints.set(number, () => work().then(resolve, reject)));

/** Looks until something holds; the test's own time limit ends it. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await pause(50);
}

const byId = <Item extends { readonly operationId: string }>(items: readonly Item[]): Item[] =>
  items.toSorted((one, other) => (one.operationId < other.operationId ? -1 : 1));

async function inspectOffline(): Promise<void> {
  await phone.context.setOffline(true);
  for (let number = 0; number < killedIn; number++) {
    await inspect(number);
    await finishInspection(page);
  }
  await inspect(killedIn);
  await page.getByLabel('全体のメモ').fill('雨どいが外れている');
  await untilNoted(page, '雨どいが外れている');
  await phone.kill();
  await openPhone(true);
  await page.getByRole('link', { name: `未送信: 記録${killedIn}件・写真${killedIn * photosEach}枚` }).waitFor();
  await page.locator('.phone-list a').nth(killedIn).click();
  await page.getByRole('link', { name: templates[killedIn % templates.length]! }).click();
  expect(await page.getByLabel('全体のメモ').inputValue()).toBe('雨どいが外れている');
  expect(await page.locator('.photo-button').count()).toBe(photosEach);
  await finishInspection(page);
  for (let number = killedIn + 1; number < inspections; number++) {
    await inspect(number);
    await finishInspection(page);
  }
}

/** With nothing sent yet: the line lets through what pages are made of, and no more. */
async function takeNewEdition(): Promise<void> {
  const [before] = await editionsKept();
  [areRequestsCut, isNewEdition] = [true, true];
  await phone.context.setOffline(false);
  await page.reload();
  await until(async () => {
    const kept = await editionsKept();
    return kept.length === 1 && kept[0] !== before;
  });
  await page.locator('.phone-list a').first().waitFor();
}

/** Sends through a line that fails now and then, while the browser and the server are killed and the sign-in ends. */
async function rage(): Promise<void> {
  const killed = at(storm.browser, () => phone.kill().then(() => openPhone()));
  const restarted = at(-storm.server, async () => {
    await chodo.kill();
    chodo = await startChodo(uncounted, chodo.dataFolder);
    line.leadTo(chodo.url);
    await flap();
  });
  const expired = at(storm.signIn, () => phone.context.clearCookies());
  [areRequestsCut, isRaging] = [false, true];
  await flap();
  await Promise.all([killed, restarted, expired]);
  await page.getByText('ログインの有効期限が切れています').waitFor();
  await page.getByRole('button', { name: 'ログイン' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^点検者/ })
    .click();
  await page.getByRole('link', { name: '未送信なし' }).waitFor();
  await until(async () => (await readPhoneSet(page)).operations.every(({ state }) => state === 'verified'));
}

describe('thirty inspections with 120 photos through a storm', () => {
  it('arrive as they were made, each once, whatever is killed', async () => {
    await inspectOffline();
    const made = await readPhoneSet(page);
    const hashes = made.operations.flatMap(({ photos }) => photos).toSorted();
    expect([made.operations.length, new Set(hashes).size]).toEqual([inspections, inspections * photosEach]);
    expect(await hashesOfCopies(page)).toEqual(hashes);
    await takeNewEdition();
    expect(await readPhoneSet(page)).toEqual(made);

    await rage();
    const sent = await readPhoneSet(page);
    expect(sent.operations).toEqual(made.operations.map((one) => ({ ...one, state: 'verified' })));
    expect(sent.photos.map(({ state }) => state)).toEqual(hashes.map(() => 'verified'));
    expect(sent.copies).toBe(0);
    await chodo.kill();
    expect(await serverSet(chodo.dataFolder)).toEqual({
      operations: byId(made.operations).map(({ operationId, contentSha256, photos }) => {
        return { operationId, contentSha256, photos };
      }),
      photos: hashes.map((sha256) => ({ sha256, state: 'stored' })),
      broken: [],
      halves: [],
    });
    expect(Object.keys(befell).toSorted()).toEqual(['answer-lost', 'cut', 'flap', 'half']);
  }, 600_000);
});
