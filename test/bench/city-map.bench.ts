import type { Browser, CDPSession, Page } from 'playwright-core';
import { openDatabase } from '#db/data-source';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo, uncounted } from '../support/chodo-process.js';
import { visit } from '../support/visit.js';
import { percentile } from './measure.js';
import type { Bench, Report } from './report.js';

const demoCode = '992011';
const facilities = 5_000;
const rounds = 5;

/** The map of a city of five thousand facilities in headless Chromium with software WebGL, from the address to the complete picture. */
export const cityMapBench: Bench = {
  name: 'city-map',
  async run(report) {
    const chodo = await startChodo(uncounted);
    // As a graphics card does all of it.
    const browser = await openBrowser([]);
    try {
      await fillCity(chodo);
      await reportFirstMap(browser, chodo, report);
      await reportRecolouring(browser, chodo, report);
    } finally {
      await browser.close();
      await chodo.stop();
    }
  },
};

/** Copies the demo city's facilities, a little aside each time, until there are five thousand with a building each. */
async function fillCity(chodo: ChodoProcess): Promise<void> {
  const database = await openDatabase({ dataFolder: chodo.dataFolder, role: 'command' });
  await database.dataSource.transaction(async (manager) => {
    await manager.query(
      `SELECT set_config('chodo.actor', 'bench', true), set_config('chodo.municipality_code', $1, true)`,
      [demoCode],
    );
    await manager.query(copyFacilities, [demoCode, facilities]);
    await manager.query(giveBuildings, [demoCode]);
  });
  await database.close();
}

const copyFacilities = `
WITH known AS (SELECT *, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS size FROM facility
                WHERE municipality_code = $1 AND location IS NOT NULL),
     missing AS (SELECT n, 1 + (n - 1) % (SELECT max(size) FROM known) AS place
                   FROM generate_series(1, $2 - (SELECT count(*)::integer FROM facility WHERE municipality_code = $1)) AS n)
INSERT INTO facility (municipality_code, id, name, search_text, major_category, owner, status, location)
SELECT municipality_code, gen_random_uuid(), name || ' ' || n, search_text, major_category, 'city', 'open',
       ST_Translate(location, 0.004 * sin(n), 0.004 * cos(n))
  FROM missing JOIN known USING (place)`;

const giveBuildings = `
INSERT INTO building (municipality_code, id, facility_id, name, floor_area_m2, built_fiscal_year)
SELECT f.municipality_code, gen_random_uuid(), f.id, '本館', 200 + 40 * (length(f.name) % 50), 1960 + (hashtext(f.id::text) & 63)
  FROM facility f
 WHERE f.municipality_code = $1
   AND NOT EXISTS (SELECT 1 FROM building b WHERE b.municipality_code = $1 AND b.facility_id = f.id)`;

/** Each time in a browser profile of its own, so that nothing is cached. */
async function reportFirstMap(browser: Browser, chodo: ChodoProcess, report: Report): Promise<void> {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page, milliseconds } = await openCity(browser, chodo);
    samples.push(milliseconds);
    await page.context().close();
  }
  report({ figure: 'first map, 5,000 facilities', value: percentile(samples, 50) / 1000, unit: 's', target: 2.5 });
}

async function openCity(browser: Browser, chodo: ChodoProcess): Promise<{ page: Page; milliseconds: number }> {
  const { page } = await visit(browser, chodo, 'about:blank');
  await page.goto(`${chodo.url}/${demoCode}`, { waitUntil: 'commit' });
  // The page knows the moment better than who asks from outside while the list is still being filled.
  const drawn = await page.waitForFunction(() => performance.getEntriesByName('map drawn')[0]?.startTime, null, {
    timeout: 60_000,
  });
  return { page, milliseconds: (await drawn.jsonValue()) ?? Number.NaN };
}

/** Script time that a click on another colouring costs the page, until it is quiet again. */
async function reportRecolouring(browser: Browser, chodo: ChodoProcess, report: Report): Promise<void> {
  const { page } = await openCity(browser, chodo);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const colouring of ['築年数', '更新費', '経費/人', '利用者', '推計', '分類']) {
      const before = await scriptSeconds(devTools);
      await page.locator('label.segment', { hasText: colouring }).click();
      await page.waitForTimeout(1_000);
      samples.push((await scriptSeconds(devTools)) - before);
    }
  }
  const value = percentile(samples, 50) * 1000;
  report({ figure: 'recolour 5,000 facilities, script', value, unit: 'ms', target: 100 });
}

async function scriptSeconds(devTools: CDPSession): Promise<number> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
}
