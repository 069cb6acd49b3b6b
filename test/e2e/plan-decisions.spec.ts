import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { visit } from '../support/visit.js';
import {
  askPlans,
  type ToldPlan,
  estimate,
  journeyMs,
  makeSolvedPlan,
  openDistrict,
  tab,
  seekBar,
  solved,
  sendTo,
  solving,
} from '../support/plan-page.js';

interface Work {
  readonly buildingId: string;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly treatment: string;
  readonly years: number;
}

interface LeftOut extends Pick<Work, 'facilityId' | 'facilityName'> {
  readonly buildingName: string;
  readonly lacks: readonly string[];
}

const years = 15;
const lastYear = '2041';
const school = '入江中学校 体育倉庫';
let chodo: ChodoProcess;
let browser: Browser;
let planId: string;

const made = async (name: string, terms: object): Promise<string> => {
  const answer = await sendTo(chodo, '/plans', 'POST', { name, terms });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as ToldPlan).id;
};
const open = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: '建物を選んで指定する' }).click();
  await page.getByRole('dialog').getByRole('searchbox').fill(name);
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
};
const apply = (page: Page): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name: 'この指定を加える' }).click();
const decision = (page: Page, words: RegExp) => page.locator('.plan-decision-list li', { hasText: words }).first();
const told = (page: Page) =>
  estimate(page)
    .getByText(/生涯費用とリスク/)
    .waitFor(solving);

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  const found = await chodo.fetch(`/api/municipalities/992011/facilities?search=${encodeURIComponent('中央中学校')}`);
  const { items } = (await found.json()) as { items: readonly { id: string }[] };
  const event = { kind: 'disposal', eventDate: '2032-03-31', subject: 'facility' };
  const added = await sendTo(chodo, `/facilities/${items[0]!.id}/property-events`, 'POST', event);
  if (!added.ok) throw new Error(`the event was not added: ${added.status}`);
  planId = await made('廃止を考える案', { years });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

describe('a planner', () => {
  it(
    'closes a building, sees it wherever the plan is shown, and what it saves',
    async () => {
      const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}?tab=schedule`, {
        as: 'planner',
      });
      await solved(page);
      await page.getByText('管理者').first().waitFor();
      await open(page, school);
      await page.getByLabel('この建物を廃止する').check();
      await page.getByLabel('廃止する年度').selectOption('2030');
      await page.getByLabel('廃止後の建物').selectOption('yes');
      await apply(page);
      await told(page);
      await decision(page, /令和12年度に廃止して除却/).waitFor();
      await openDistrict(page);
      const bar = page.getByRole('button', { name: `${school} 令和12年度に廃止` });
      await seekBar(page, bar);
      expect(await bar.getAttribute('data-year')).toBe('2030');
      await page.getByRole('slider', { name: '地図の年度' }).focus();
      for (let year = 2027; year < 2030; year += 1) await page.keyboard.press('ArrowRight');
      await page.getByText('この年度の工事', { exact: true }).click();
      await page
        .locator('.plan-map-list')
        .getByRole('button', { name: `${school} 廃止` })
        .waitFor();
      await tab(page, '工事一覧');
      await page
        .getByRole('row', { name: new RegExp(`${school} 入江 .*令和12年度 令和1\\d年度に除却 指定`) })
        .waitFor();
      await tab(page, '健全度');
      await page.getByText(/廃止する建物（\d+棟）は、廃止の年度から健全度の平均に含みません/).waitFor();
      await tab(page, '工程');
      await estimate(page).getByRole('button', { name: 'この内容で計算し直す' }).click();
      await page.getByText('計算しています').first().waitFor();
      await solved(page);
      await decision(page, /令和12年度に廃止して除却.*(減|影響)/).waitFor();
      await page.getByRole('button', { name: `${school}の指定を開く` }).click();
      expect(await page.getByLabel('廃止する年度').inputValue()).toBe('2030');
      await page.goto(`${chodo.url}/992011/plans/${planId}/print`);
      await page.locator('.paper', { hasText: '廃止する建物' }).getByText(school).waitFor();
      expect(errors).toEqual([]);
      await close();
    },
    journeyMs,
  );

  it(
    'lets works wait for the dialogue, and is told by the form of years the wrong way round',
    async () => {
      const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}?tab=schedule`, {
        as: 'planner',
      });
      await openDistrict(page);
      await page.locator('.schedule-bar.is-renovation, .schedule-bar.is-life-extension').first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('次の年度には行わない').check();
      await dialog.getByLabel('はじめの年度').selectOption('2035');
      await dialog.getByLabel('おわりの年度').selectOption('2030');
      await apply(page);
      await dialog.getByText('おわりの年度は、はじめの年度以後にしてください。').waitFor();
      await dialog.getByLabel('地元との対話が済むまで待つ').check();
      await dialog.getByText(/部位修繕は続けます/).waitFor();
      await dialog.getByLabel('対話の後の最初の年度').selectOption('2036');
      await apply(page);
      await told(page);
      await decision(page, /部位修繕のほかは令和18年度以降（地元との対話の後）/).waitFor();
      expect(errors).toEqual([]);
      await close();
    },
    journeyMs,
  );

  it(
    'is told at once which decision cannot be kept, opens the building, and takes it back',
    async () => {
      const { page, close } = await visit(browser, chodo, `/992011/plans/${planId}?tab=schedule`, { as: 'planner' });
      await openDistrict(page);
      await page.locator('.schedule-bar.is-renovation, .schedule-bar.is-life-extension').first().click();
      const dialog = page.getByRole('dialog');
      const name = (await dialog.getByRole('heading').first().textContent())!;
      await dialog.getByLabel('年度', { exact: true }).selectOption(lastYear);
      await apply(page);
      const conflicts = estimate(page).locator('.plan-conflicts');
      await conflicts.getByText('指定どおりにできない建物があります').waitFor(solving);
      await conflicts.getByRole('button', { name, exact: true }).click();
      await dialog.getByRole('heading', { name }).waitFor();
      await page.keyboard.press('Escape');
      await conflicts.getByRole('button', { name: new RegExp(`^${name}の「.*令和23年度に固定」を取り消す$`) }).click();
      await estimate(page).waitFor({ state: 'detached' });
      await close();
    },
    journeyMs,
  );

  it(
    'reads on a plan that failed which decision of which building it was, and takes that back',
    async () => {
      const { works } = await askPlans<{ works: readonly Work[] }>(chodo, `/${planId}/works`);
      const { buildingId, facilityId, facilityName, treatment } = works.find((work) => work.years > 1)!;
      const lock = { kind: 'lock', buildingId, treatment, fiscalYear: Number(lastYear) };
      const id = await made('できない案', { years, decisions: [lock] });
      const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${id}`, { as: 'planner' });
      const conflicts = page.locator('.plan-conflicts');
      await conflicts.waitFor(solving);
      const link = conflicts.getByRole('link', { name: new RegExp(`^${facilityName}`) });
      expect(await link.getAttribute('href')).toBe(`/992011/facilities/${facilityId}`);
      await conflicts.getByRole('button', { name: /取り消す$/ }).click();
      await solved(page);
      expect((await askPlans<ToldPlan>(chodo, `/${id}`)).terms.decisions).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    },
    journeyMs,
  );

  it(
    'sees what the register says of closings, and keeps a building against it',
    async () => {
      const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}?tab=schedule`, {
        as: 'planner',
      });
      const register = page.getByRole('region', { name: '台帳にある廃止の予定' });
      const first = register.getByRole('listitem').first();
      await first.getByText(/令和13年度に廃止（令和14年3月31日に処分の予定）/).waitFor();
      await first.getByText('予定どおり').waitFor();
      await first.getByRole('button', { name: /予定によらず使い続ける$/ }).click();
      await first.getByText('指定を優先').waitFor();
      await decision(page, /廃止・除却をしない/).waitFor();
      await told(page);
      expect(errors).toEqual([]);
      await close();
    },
    journeyMs,
  );
});

describe('a decision on a building of which too little is known', () => {
  it(
    'says that it does not count and what to fill in, where it is made and where it is shown',
    async () => {
      const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}?tab=schedule`, {
        as: 'planner',
      });
      await solved(page);
      const { leftOut } = await askPlans<{ leftOut: readonly LeftOut[] }>(chodo, `/${planId}/works`);
      const { facilityId, facilityName, buildingName } = leftOut.find(({ lacks }) => lacks.includes('floor-area'))!;
      const name = facilityName === buildingName ? facilityName : `${facilityName} ${buildingName}`;
      await open(page, name);
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/延床面積.*わからなかったため、この建物は計画に入っていません/).waitFor();
      const fill = dialog.getByRole('link', { name: '施設のページで入力する' });
      expect(await fill.getAttribute('href')).toBe(`/992011/facilities/${facilityId}`);
      await dialog.getByLabel('何もしない').check();
      await apply(page);
      const shown = page.locator('.plan-decision-list li', { hasText: name });
      await shown.getByText('計画の対象外').waitFor();
      await shown.getByText(/延床面積.*わからなかったため/).waitFor();
      expect(errors).toEqual([]);
      await close();
    },
    journeyMs,
  );
});

describe('a comparison', () => {
  it(
    'tells a facility that one plan closes, though that changes no works of it',
    async () => {
      const kept = await makeSolvedPlan(chodo, { name: '残す案', terms: { years } });
      const { works, left } = await askPlans<{ works: readonly Work[]; left: readonly Work[] }>(
        chodo,
        `/${kept}/works`,
      );
      const busy = new Set(works.map(({ facilityId }) => facilityId));
      const idle = left.find(({ facilityId }) => !busy.has(facilityId))!;
      const own = left.filter(({ facilityId }) => facilityId === idle.facilityId);
      const decisions = own.map(({ buildingId }) => ({
        kind: 'close',
        buildingId,
        fiscalYear: 2033,
        demolition: false,
      }));
      const closed = await makeSolvedPlan(chodo, { name: '閉じる案', terms: { years, decisions } });
      const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${closed}?tab=compare`, {
        as: 'planner',
      });
      await page.getByLabel('比べる相手').selectOption({ label: '残す案' });
      const differing = page.getByRole('region', { name: '廃止・存続・対話待ちの違い' });
      await differing
        .getByRole('row', { name: new RegExp(`^${idle.facilityName}.* 令和15年度に廃止 使い続ける$`) })
        .waitFor();
      await page.goto(`${chodo.url}/992011/plans/${kept}?tab=compare`);
      await page.getByLabel('比べる相手').selectOption({ label: '閉じる案' });
      await differing
        .getByRole('row', { name: new RegExp(`^${idle.facilityName}.* 使い続ける .*令和15年度に廃止$`) })
        .waitFor();
      expect(errors).toEqual([]);
      await close();
    },
    journeyMs,
  );
});

describe('an English page', () => {
  it('names districts in English and people as they are called', async () => {
    const { page, close } = await visit(browser, chodo, `/992011/plans/${planId}?tab=schedule`, {
      as: 'viewer',
      locale: 'en-US',
    });
    await page.getByRole('button', { name: /^Irie \d+ works?$/ }).waitFor();
    await page
      .getByText(/Administrator/)
      .first()
      .waitFor();
    await page.getByRole('region', { name: 'Closings that the register tells' }).waitFor();
    await close();
  });
});
