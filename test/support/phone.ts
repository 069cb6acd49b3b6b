import type { Page } from 'playwright-core';

/** A picture as a phone takes it, larger than what is sent; each number is another drawing. */
export async function drawnPhoto(page: Page, number: number) {
  const base64 = await page.evaluate<string>(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1800 });
    const context = canvas.getContext('2d');
    for (let at = 0; at < 300; at++) {
      context.fillStyle = 'hsl(' + (at * 37 + ${number} * 11) % 360 + ' 60% 50%)';
      context.fillRect((at * 97 + ${number} * 53) % 2400, (at * 61) % 1800, 220, 160);
    }
    context.fillStyle = '#fff';
    context.font = '300px sans-serif';
    context.fillText('${number}', 200, 900);
    return canvas.toDataURL('image/jpeg').split(',')[1];
  })()`);
  return { name: `IMG_${number}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

/** Begins an inspection of the facility at this place of the list, by a template of this name. */
export async function beginInspection(page: Page, at: number, template: string): Promise<void> {
  await page.locator('.phone-list a').nth(at).click();
  await page.getByRole('button', { name: template }).click();
  await page.getByRole('button', { name: '点検を終えて送信待ちにする' }).waitFor();
}

/** Answers every question that has buttons by the button at this place, and every other with words. */
export async function answerAll(page: Page, at: number): Promise<void> {
  for (const group of await page.locator('.phone-question:not(.phone-finding) [role=radiogroup]').all()) {
    await group.getByRole('radio').nth(at).check();
  }
  for (const field of await page.locator('.phone-question:not(.phone-finding) :is(textarea, .input-number)').all()) {
    await field.fill('12');
  }
}

/** Takes photos at the first question, and waits until each is on the disk. */
export async function takePhotos(page: Page, numbers: readonly number[]): Promise<void> {
  for (const [at, number] of numbers.entries()) {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await drawnPhoto(page, number));
    await page.locator('.photo-button').nth(at).waitFor();
  }
}

/** The same at once, by the page itself: for very many. */
export async function answerAtOnce(page: Page, at: number): Promise<void> {
  await page.evaluate(`
    for (const group of document.querySelectorAll('.phone-question:not(.phone-finding) [role=radiogroup]')) {
      group.querySelectorAll('input')[${at}].click();
    }`);
}

export const finishInspection = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '点検を終えて送信待ちにする' }).click();
  await page.getByRole('searchbox').waitFor();
};

/** What the phone has on its disk: operations with their content's hash and photos, and how many copies of photos. */
export interface PhoneSet {
  readonly operations: readonly {
    readonly operationId: string;
    readonly state: string;
    readonly contentSha256: string;
    readonly photos: readonly string[];
  }[];
  readonly photos: readonly { readonly sha256: string; readonly state: string }[];
  readonly copies: number;
  /** Of the records, drafts too. */
  readonly notes: readonly string[];
}

/** Reads the database of the pages as it lies on the disk. */
export const readPhoneSet = (page: Page): Promise<PhoneSet> =>
  page.evaluate<PhoneSet>(`(async () => {
    const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.startsWith('chodo-phone:'));
    const database = await new Promise((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const all = (store) => new Promise((resolve) => {
      const request = database.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result);
    });
    const [records, photos, copies] = [await all('records'), await all('photos'), await all('copies')];
    database.close();
    return {
      operations: records.map(({ operationId, state, contentSha256, record }) =>
        ({ operationId, state, contentSha256, photos: record.photos.map(({ sha256 }) => sha256).sort() })),
      photos: photos.map(({ sha256, state }) => ({ sha256, state })),
      copies: copies.length,
      notes: records.flatMap(({ record }) => record.note ?? []),
    };
  })()`);

/** Waits until the note of a record, as it is filled in, lies on the disk. */
export async function untilNoted(page: Page, note: string): Promise<void> {
  while (!(await readPhoneSet(page)).notes.includes(note)) await page.waitForTimeout(50);
}

/** Waits until the pages have this many floor plans on the disk. */
export async function plansKept(page: Page, count: number): Promise<void> {
  const counted = `(async () => {
    const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.startsWith('chodo-phone:'));
    const database = await new Promise((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const count = await new Promise((resolve) => {
      const request = database.transaction('plans').objectStore('plans').count();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return count;
  })()`;
  while ((await page.evaluate<number>(counted)) < count) await page.waitForTimeout(50);
}

/** The hashes of the bytes of the photos that the phone still has, sorted; worked out anew. */
export const hashesOfCopies = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(async () => {
    const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.startsWith('chodo-phone:'));
    const database = await new Promise((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const copies = await new Promise((resolve) => {
      const request = database.transaction('copies').objectStore('copies').getAll();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    const hashes = await Promise.all(copies.map(async ({ blob }) => {
      const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }));
    return hashes.sort();
  })()`);
