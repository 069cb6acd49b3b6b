import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { Work } from '../../apps/api/src/accounts/work.js';
import { BaseMapService } from '../../apps/api/src/base-map/base-map.service.js';
import { conditionOf } from '../../apps/api/src/facilities/facility-query.js';
import { MapService } from '../../apps/api/src/map/map.service.js';
import { openTestServer } from '../support/server.js';
import { withThrowawayPostgres } from '../support/throwaway-postgres.js';
import { cities, cityCode, loadJapan } from './japan.js';
import { percentile } from './measure.js';
const sampledCities = 200;
const warmUps = 20;
const connections = 50;
const rounds = 8;
const targetMilliseconds = 10;
/** Half of what a screen of 1440 × 900 shows at zoom level 14: 5.6 × 3.5 km. */
const halfScreen = { lon: 0.031, lat: 0.016 };
/**
 * All facilities of Japan in one PostgreSQL, started for it: what the map asks of one city, in the application's role under row-level
 * security, through the program's own services.
 */
export const isolationBench = {
    name: 'isolation',
    run: (report) => withThrowawayPostgres(async (url) => {
        const before = process.env['CHODO_TEST_DATABASE_URL'];
        process.env['CHODO_TEST_DATABASE_URL'] = url;
        const server = await openTestServer();
        try {
            await reportLoading(server, report);
            await reportQueries(server, report);
            await reportConnections(server, report);
        }
        finally {
            await server.close();
            if (before === undefined)
                delete process.env['CHODO_TEST_DATABASE_URL'];
            else
                process.env['CHODO_TEST_DATABASE_URL'] = before;
        }
    }),
};
async function reportLoading({ database: { dataSource } }, report) {
    const seconds = (await millisecondsOf(() => loadJapan(dataSource))) / 1000;
    const [loaded] = await dataSource.query(`SELECT count(*)::integer AS facilities, (pg_database_size(current_database()) / 1e6)::float8 AS megabytes FROM facility`);
    report({ figure: `facilities of ${cities} cities`, value: loaded.facilities, unit: 'rows' });
    report({ figure: 'loading them with a building each', value: seconds, unit: 's' });
    report({ figure: 'database', value: loaded.megabytes, unit: 'MB' });
}
/** Times of one question, the ways to ask it in turn so that whatever else the machine does meets all alike. */
async function reportQueries(server, report) {
    // The best that the geometry's operators could hope for.
    await server.database.dataSource.query('CREATE INDEX facility_place ON facility USING gist (location)');
    const ways = waysOf(server);
    const times = {};
    for (const [index, look] of (await looksOf(server)).entries()) {
        for (const [way, ask] of Object.entries(ways)) {
            const milliseconds = await millisecondsOf(() => ask(look));
            if (index >= warmUps)
                (times[way] ??= []).push(milliseconds);
        }
    }
    for (const percent of [50, 95]) {
        const value = (way) => percentile(times[way] ?? [], percent);
        const target = percent === 95 ? { target: targetMilliseconds } : {};
        report({ figure: `map, a screen of a city, p${percent}`, value: value('screen'), unit: 'ms', ...target });
        report({
            figure: `map, a whole city, p${percent}`,
            value: value('city'),
            unit: 'ms',
            ...target,
            peer: 'without row-level security',
            peerValue: value('unguarded'),
        });
        report({
            figure: `map, a whole city over HTTP, p${percent}`,
            value: value('route'),
            unit: 'ms',
            peer: 'its query alone',
            peerValue: value('city'),
        });
        report({
            figure: `ids in a screen, by city and cell, p${percent}`,
            value: value('mesh'),
            unit: 'ms',
            peer: 'by the geometry operator alone',
            peerValue: value('geometry'),
        });
    }
    await reportLargest(ways, server, report);
}
function waysOf(server) {
    const map = server.app.get(MapService, { strict: false });
    const work = server.app.get(Work, { strict: false });
    const unguarded = new MapService(unguardedWork(server), server.app.get(BaseMapService, { strict: false }));
    return {
        screen: ({ code, bbox }) => map.facilities(scopeOf(code), { bbox }),
        city: ({ code }) => map.facilities(scopeOf(code), {}),
        unguarded: ({ code }) => unguarded.facilities(scopeOf(code), {}),
        route: ({ code }) => fetchCity(server, code),
        mesh: (look) => work.in(scopeOf(look.code), (database) => idsByMesh(database, look)),
        geometry: (look) => work.in(scopeOf(look.code), (database) => idsByGeometry(database, look)),
    };
}
/** Work in the login's own role: that of a superuser here, whom no policy holds. */
function unguardedWork({ database: { dataSource } }) {
    const work = new Work(dataSource);
    work.in = (_, ask) => dataSource.transaction(ask);
    return work;
}
async function fetchCity({ app, cookie }, code) {
    const answer = await fetch(`${await app.getUrl()}/api/municipalities/${code}/map/facilities`, {
        headers: { cookie },
    });
    if (!answer.ok)
        throw new Error(`the map of ${code} answered ${answer.status}`);
    await answer.arrayBuffer();
}
/** The largest city by itself: of it there is but one among 1,741. */
async function reportLargest(ways, server, report) {
    const look = await lookAt(server, 0, 0);
    const times = {};
    for (let round = 0; round < 20; round += 1) {
        for (const [way, ask] of Object.entries(ways))
            (times[way] ??= []).push(await millisecondsOf(() => ask(look)));
    }
    const value = (way) => percentile(times[way] ?? [], 50);
    report({ figure: 'map, a screen of the largest city, p50', value: value('screen'), unit: 'ms' });
    report({
        figure: 'map, the whole largest city, p50',
        value: value('city'),
        unit: 'ms',
        peer: 'without row-level security',
        peerValue: value('unguarded'),
    });
    report({
        figure: 'map, the whole largest city over HTTP, p50',
        value: value('route'),
        unit: 'ms',
        peer: 'its query alone',
        peerValue: value('city'),
    });
    report({
        figure: 'ids in a screen of the largest city, p50',
        value: value('mesh'),
        unit: 'ms',
        peer: 'by the geometry operator alone',
        peerValue: value('geometry'),
    });
}
/** Screens of different cities over HTTP, fifty signed-in questions at a time. */
async function reportConnections(server, report) {
    const looks = await looksOf(server);
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
        const asked = Array.from({ length: connections }, (_, i) => looks[(round * connections + i) % looks.length]);
        const answered = await Promise.all(asked.map((look) => millisecondsOf(() => askOverHttp(server, look))));
        if (round > 0)
            times.push(...answered);
    }
    for (const percent of [50, 95]) {
        const figure = `map, a screen of a city, ${connections} connections over HTTP, p${percent}`;
        report({ figure, value: percentile(times, percent), unit: 'ms' });
    }
}
async function askOverHttp(server, { code, bbox }) {
    await server.http.get(`/api/municipalities/${code}/map/facilities?bbox=${bbox}`).expect(200);
}
const scopeOf = (municipalityCode) => ({ municipalityCode, actor: 'bench' });
/** Cities of all sizes alike, around one of their facilities. */
async function looksOf(server) {
    const looks = [];
    for (let i = 0; i < warmUps + sampledCities; i += 1) {
        looks.push(await lookAt(server, Math.floor((i * 0.618_034 * cities) % cities), i));
    }
    return looks;
}
async function lookAt({ database }, rank, offset) {
    const code = cityCode(rank);
    const [place] = await database.dataSource.query(`SELECT ST_X(location) AS lon, ST_Y(location) AS lat FROM facility
      WHERE municipality_code = $1 ORDER BY name OFFSET $2 % 30 LIMIT 1`, [code, offset]);
    const { lon, lat } = place;
    const corners = [lon - halfScreen.lon, lat - halfScreen.lat, lon + halfScreen.lon, lat + halfScreen.lat];
    return { code, bbox: corners.join(',') };
}
/** As the program asks. */
function idsByMesh(database, { code, bbox }) {
    const { sql, parameters } = conditionOf(code, { bbox });
    return database.query(`SELECT f.id FROM facility f WHERE ${sql}`, [...parameters]);
}
function idsByGeometry(database, { code, bbox }) {
    const corners = bbox.split(',').map(Number);
    return database.query(`SELECT f.id FROM facility f WHERE f.municipality_code = $1 AND ST_Intersects(f.location, ST_MakeEnvelope($2, $3, $4, $5, 4326))`, [code, ...corners]);
}
async function millisecondsOf(ask) {
    const start = performance.now();
    await ask();
    return performance.now() - start;
}
//# sourceMappingURL=isolation.bench.js.map