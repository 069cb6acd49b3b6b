import { performance } from 'node:perf_hooks';
import { analyse } from '#db/bulk-insert';
import { openDatabase } from '#db/data-source';
import { startChodo, uncounted } from '../support/chodo-process.js';
import { percentile } from './measure.js';
const code = '372013';
const facilities = 1_300;
const buildings = 3_000;
const warmUps = 5;
const requests = 60;
const targetMilliseconds = 150;
/** Cost of 1,300 facilities and 3,000 buildings, every fifth of them estimated, asked of a running server on the embedded database. */
export const costApiBench = {
    name: 'cost-api',
    async run(report) {
        const chodo = await startChodo(uncounted);
        try {
            await fillCity(chodo);
            await reportRoute(chodo, 'costs?from=2026&years=40', 'city, 40 years', report, targetMilliseconds);
            await reportRoute(chodo, 'costs?from=2026&years=40', 'city, 40 years, after a write', report, targetMilliseconds, touch);
            await reportRoute(chodo, 'costs/facilities?pageSize=100', 'evidence, 100 rows', report);
            await reportRoute(chodo, 'costs/map', 'columns of the map', report);
            await reportRoute(chodo, 'overview', 'overview', report);
        }
        finally {
            await chodo.stop();
        }
    },
};
async function fillCity(chodo) {
    const database = await openDatabase({ dataFolder: chodo.dataFolder, role: 'command' });
    await database.dataSource.transaction(async (manager) => {
        await manager.query(`SELECT set_config('chodo.actor', 'bench', true), set_config('chodo.municipality_code', $1, true)`, [code]);
        await manager.query(`INSERT INTO municipality (municipality_code, name) VALUES ($1, '測定市')`, [code]);
        await addStock(manager);
        for (const table of ['facility', 'building', 'building_function', 'estimate'])
            await analyse(manager, table);
    });
    await database.close();
}
async function addStock(manager) {
    await manager.query(`INSERT INTO facility (municipality_code, id, name, search_text, major_category, owner)
     SELECT $1, md5('facility ' || n)::uuid, '施設' || n, '施設' || n,
            (ARRAY['市民文化系施設', '学校教育系施設', '公営住宅', '行政系施設', 'その他'])[1 + n % 5], 'city'
       FROM generate_series(0, $2 - 1) AS n`, [code, facilities]);
    await manager.query(`INSERT INTO building (municipality_code, id, facility_id, name, floor_area_m2, built_fiscal_year)
     SELECT $1, md5('building ' || n)::uuid, md5('facility ' || n % $2)::uuid, '棟' || n, 100 + n % 997 + 0.25,
            CASE WHEN n % 5 > 0 THEN 1955 + n % 70 END
       FROM generate_series(0, $3 - 1) AS n`, [code, facilities, buildings]);
    await manager.query(`INSERT INTO estimate
     SELECT municipality_code, id, 'builtFiscalYear', years.value, 'own-distribution', '', '', 30
       FROM building,
            (SELECT jsonb_agg(jsonb_build_object('fiscalYear', y, 'probability', 0.02)) AS value FROM generate_series(1960, 2009) AS y) AS years
      WHERE municipality_code = $1 AND built_fiscal_year IS NULL`, [code]);
    await manager.query(`INSERT INTO building_function (municipality_code, id, building_id, name, major_category, floor_area_m2)
     SELECT municipality_code, gen_random_uuid(), id, '図書', '社会教育系施設', 50 FROM building
      WHERE municipality_code = $1 ORDER BY id LIMIT 300`, [code]);
}
/** A small write, after which the stock has to be read again. */
async function touch(chodo) {
    const path = `/api/municipalities/${code}`;
    const { version } = (await (await chodo.fetch(path)).json());
    const headers = { 'Content-Type': 'application/json', 'If-Match': `"${version}"` };
    const written = await chodo.fetch(path, {
        method: 'PATCH',
        headers,
        body: JSON.stringify({ availableYen: version }),
    });
    if (!written.ok)
        throw new Error(`the write before a request answered ${written.status}`);
}
/** The 95th percentile of requests one after the other, from asking to the last byte; `before` each of them something else happens. */
async function reportRoute(chodo, path, what, report, target, before) {
    const ask = async () => {
        const start = performance.now();
        const response = await chodo.fetch(`/api/municipalities/${code}/${path}`);
        const body = await response.text();
        if (!response.ok)
            throw new Error(`${path}: ${response.status} ${body}`);
        return performance.now() - start;
    };
    for (let i = 0; i < warmUps; i += 1)
        await ask();
    const samples = [];
    for (let i = 0; i < requests; i += 1) {
        await before?.(chodo);
        samples.push(await ask());
    }
    const limit = target === undefined ? {} : { target };
    report({ figure: `${what}, p95`, value: percentile(samples, 95), unit: 'ms', ...limit });
}
//# sourceMappingURL=cost-api.bench.js.map