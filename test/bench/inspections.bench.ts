import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Work } from '../../apps/api/src/accounts/work.js';
import { drawnPhoto, found, photoOf, recordOf } from '../support/inspection-record.js';
import { openTestServer, type TestServer } from '../support/server.js';
import { percentile } from './measure.js';
import { sendAtOnce } from './phones.js';
import type { Bench, Report } from './report.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const facilities = 1_000;
const inspections = 10_000;
const questions = 60;
const warmUps = 5;
const anew = 20;
const phones = 50;
const photosOfAPhone = 20;

/** A city whose thousand facilities were inspected ten times each, on the embedded database: what the desk and the phones wait for. */
export const inspectionsBench: Bench = {
  name: 'inspections',
  async run(report) {
    const server = await openTestServer();
    try {
      await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
      const loading = await millisecondsOf(() => load(server));
      report({ figure: `loading ${inspections} inspections`, value: loading / 1000, unit: 's' });
      await reportReading(server, report);
      await reportRecords(server, report);
      await reportPhones(server, report);
    } finally {
      await server.close();
    }
  },
};

async function load({ app, database: { dataSource } }: TestServer): Promise<void> {
  await app.get(Work).in({ municipalityCode: code, actor: 'bench' }, async (database) => {
    for (const statement of statements) await database.query(statement);
  });
  for (const table of ['facility', 'building', 'inspection', 'condition_grade', 'finding'])
    await dataSource.query(`ANALYZE ${table}`);
}

const templateId = '00000000-0000-4000-8000-00000000000b';
/** An id by its kind and number. */
const idOf = (kind: string, number: string) => `('${kind}-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;
const [facility, building, inspection] = ['00000001', '00000002', '00000003'];

const statements = [
  `INSERT INTO inspection_template (municipality_code, id, edition) VALUES ('${code}', '${templateId}', 1)`,
  `INSERT INTO inspection_template_edition (municipality_code, template_id, edition, name, kind, role, major_categories, items, created_by)
   VALUES ('${code}', '${templateId}', 1, '劣化状況調査', 'condition-survey', 'engineer', '[]',
     '[{"key": "roof", "group": "", "label": "屋根", "answer": "grade", "guidance": null, "unit": null, "component": "roof", "perBuilding": true, "isRequired": true}]', 'bench')`,
  `INSERT INTO facility (municipality_code, id, name, search_text, owner, major_category, location)
   SELECT '${code}', ${idOf(facility, 'n')}, '施設' || n, '施設' || n, 'city', '学校教育系施設', ST_SetSRID(ST_MakePoint(134 + n % 40 / 400.0, 34.2 + n / 40 / 300.0), 4326)
     FROM generate_series(1, ${facilities}) n`,
  `INSERT INTO building (municipality_code, id, facility_id, name, floor_area_m2, built_fiscal_year)
   SELECT '${code}', ${idOf(building, 'n')}, ${idOf(facility, '1 + n % ' + facilities)}, '棟' || n, 500, 1960 + n % 60 FROM generate_series(1, ${2 * facilities}) n`,
  `INSERT INTO inspection (municipality_code, id, revision, facility_id, template_id, template_edition, kind, inspected_on, started_at,
     finished_at, inspected_by, inspected_by_name, operation_id, content_sha256, receipt_fiscal_year, receipt_serial, received_at, record)
   SELECT '${code}', ${idOf(inspection, 'n')}, 1, ${idOf(facility, '1 + n % ' + facilities)}, '${templateId}', 1, 'condition-survey',
          date '2021-04-01' + n / 6, now(), now(), 'bench', '点検員', gen_random_uuid(), repeat('0', 64), 2026, n,
          timestamptz '2021-04-01' + n * interval '4 hours',
          jsonb_build_object('answers', (SELECT jsonb_agg(jsonb_build_object('itemKey', 'item-' || k, 'buildingId', NULL, 'grade', NULL,
            'result', 'fine', 'number', NULL, 'text', NULL)) FROM generate_series(1, 20) k), 'photos', '[]'::jsonb)
     FROM generate_series(1, ${inspections}) n`,
  `INSERT INTO condition_grade (municipality_code, id, facility_id, building_id, component, grade, graded_on, graded_by, confirmed, inspection_id, inspection_revision)
   SELECT '${code}', gen_random_uuid(), ${idOf(facility, '1 + n % ' + facilities)}, ${idOf(building, '1 + n % ' + facilities)}, part,
          chr(65 + (n + length(part)) % 4), date '2021-04-01' + n / 6, 'bench', true, ${idOf(inspection, 'n')}, 1
     FROM generate_series(1, ${inspections}) n, unnest(ARRAY['roof', 'outer-wall', 'interior', 'electrical', 'mechanical']) part`,
  `INSERT INTO finding (municipality_code, id, facility_id, inspection_id, inspection_revision, component, severity, description,
     consequence, status, reported_at, reported_by, reported_by_name)
   SELECT '${code}', gen_random_uuid(), ${idOf(facility, '1 + n % ' + facilities)}, ${idOf(inspection, 'n')}, 1, 'outer-wall',
          (ARRAY['minor', 'moderate', 'serious', 'dangerous'])[1 + n % 4], 'ひび割れ', (ARRAY['slight', 'partial', 'closure', 'injury'])[1 + n / 4 % 4],
          (ARRAY['reported', 'confirmed', 'prioritised', 'ordered', 'repaired', 'verified', 'verified', 'dismissed'])[1 + n % 7],
          timestamptz '2021-04-01' + n * interval '4 hours', 'bench', '点検員'
     FROM generate_series(1, ${inspections}) n`,
];

async function reportReading(server: TestServer, report: Report): Promise<void> {
  const ways: Readonly<Record<string, string>> = {
    'inbox of new findings by priority': 'findings?list=new',
    'inbox to be given a priority': 'findings?list=to-prioritise',
    'all findings by report': 'findings?sort=reportedAt',
    'list of inspections': 'inspections',
    'condition of every building': 'conditions',
    'forecast of every building, 30 years': 'conditions/forecast',
    'inspections worth most': 'conditions/inspections-worth',
  };
  for (const [figure, path] of Object.entries(ways)) {
    const times: number[] = [];
    for (let round = -warmUps; round < questions; round += 1) {
      const took = await millisecondsOf(() => server.http.get(`${base}/${path}`).expect(200));
      if (round >= 0) times.push(took);
    }
    report({ figure: `${figure}, p95`, value: percentile(times, 95), unit: 'ms', target: 150 });
    if (path.startsWith('conditions')) await reportAnew(server, figure, path, report);
  }
  report({
    figure: 'what a phone takes along, whole city',
    value: await millisecondsOf(() => server.http.get(`${base}/field-work`).expect(200)),
    unit: 'ms',
  });
}

/** Each question after something was written: what is remembered of a city helps none of them. */
async function reportAnew({ app, http }: TestServer, figure: string, path: string, report: Report): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < anew; round += 1) {
    await app
      .get(Work)
      .in({ municipalityCode: code, actor: 'bench' }, (database) =>
        database.query(`UPDATE facility SET version = version + 1 WHERE id = ${idOf(facility, '1')}`),
      );
    times.push(await millisecondsOf(() => http.get(`${base}/${path}`).expect(200)));
  }
  report({ figure: `${figure}, the first after a write, p95`, value: percentile(times, 95), unit: 'ms', target: 150 });
}

/** One record after the other, none of whose photos is sent. */
async function reportRecords({ http }: TestServer, report: Report): Promise<void> {
  const times: number[] = [];
  for (let at = 0; at < questions; at += 1) {
    const photos = Array.from({ length: photosOfAPhone }, (_, n) => photoOf(Buffer.from(`${at} ${n}`)));
    const record = recordOf(`${facility}-0000-4000-8000-${String(at + 1).padStart(12, '0')}`, {
      findings: [found('roof')],
      photos,
    });
    const path = `${base}/inspections`;
    times.push(
      await millisecondsOf(() => http.post(path).set('Idempotency-Key', randomUUID()).send(record).expect(201)),
    );
  }
  report({
    figure: `record with ${photosOfAPhone} photos alone, p95`,
    value: percentile(times, 95),
    unit: 'ms',
    target: 300,
  });
}

/** All phones at once, each a record and then its photos one by one. */
async function reportPhones({ app, cookie }: TestServer, report: Report): Promise<void> {
  const { port } = app.getHttpServer().address() as { port: number };
  const asked = await Promise.all(Array.from({ length: phones }, (_, phone) => phoneOf(phone)));
  const times = await sendAtOnce({ base: `http://127.0.0.1:${port}${base}`, cookie, phones: asked });
  report({
    figure: `record with ${photosOfAPhone} photos, ${phones} phones at once, p95`,
    value: percentile(
      times.map(({ recordMs }) => recordMs),
      95,
    ),
    unit: 'ms',
    target: 300,
  });
  const photosMs = times.flatMap((one) => one.photosMs);
  report({ figure: `photo, ${phones} phones at once, p95`, value: percentile(photosMs, 95), unit: 'ms' });
}

async function phoneOf(phone: number) {
  const numbers = Array.from({ length: photosOfAPhone }, (_, at) => phone * photosOfAPhone + at);
  const contents = await Promise.all(numbers.map(drawnPhoto));
  const facilityId = `${facility}-0000-4000-8000-${String(phone + 1).padStart(12, '0')}`;
  const record = recordOf(facilityId, { findings: [found('roof')], photos: contents.map((bytes) => photoOf(bytes)) });
  return {
    operationId: randomUUID(),
    record: JSON.stringify(record),
    photos: contents.map((bytes, at) => ({ sha256: record.photos[at]!.sha256, bytes: new Uint8Array(bytes) })),
  };
}

async function millisecondsOf(ask: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await ask();
  return performance.now() - start;
}
