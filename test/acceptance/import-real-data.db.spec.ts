import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandActor } from '../../apps/api/src/accounts/permissions.js';
import type { FileReport, ImportReport } from '../../apps/api/src/imports/imports.schema.js';
import { ImportsService } from '../../apps/api/src/imports/imports.service.js';
import { findProjectFolder } from '../../db/project-folder.js';
import { type ImportServer, openImportServer } from '../support/imports.js';

const data = join(findProjectFolder(), '..', 'shared', 'data');
const present = existsSync(join(data, 'takamatsu')) && existsSync(join(data, 'yaizu'));
if (!present) process.stderr.write(`import-real-data.db.spec.ts is skipped: ${data} is not there\n`);

/** Rows of a file, how many of them make a facility, and how many join one that another row made. */
type Rows = readonly [rows: number, created: number, merged: number];

interface City {
  readonly folder: string;
  readonly code: string;
  readonly name: string;
  readonly boundaryFile: string;
  readonly driver: string;
  readonly facilities: number;
  /** 廃止・休止 by their remark or name. */
  readonly notOpen: number;
  readonly lists: Readonly<Record<string, Rows>>;
  /** Layers of the map: driver, features, and how many of them are taken. */
  readonly layers: Readonly<Record<string, readonly [driver: string, rows: number, created: number]>>;
  /** The one feature that waits in each table of residents. */
  readonly heldTown: string | null;
  /** Files that are no facility lists, by what they are answered to look like. */
  readonly others: Readonly<Record<string, readonly string[]>>;
}

const takamatsu: City = {
  folder: 'takamatsu',
  code: '372013',
  name: '高松市',
  boundaryFile: 'N03-21_37_210101_s0010.json',
  driver: 'property-workbook',
  facilities: 545,
  notOpen: 7,
  lists: {
    'branch.xlsx': [5, 5, 0],
    'branch_office.xlsx': [19, 19, 0],
    'childrens_hall.xlsx': [8, 8, 0],
    'citizen_activity_facility.xlsx': [4, 4, 0],
    'citizen_service_center.xlsx': [2, 2, 0],
    'community_center.xlsx': [52, 52, 0],
    'elderly_welfare_center.xlsx': [2, 2, 0],
    'environmental_facilities.xlsx': [4, 4, 0],
    'fire_brigade.xlsx': [93, 93, 0],
    'fire_station.xlsx': [13, 13, 0],
    'folklore_facility.xlsx': [6, 6, 0],
    'general_center.xlsx': [6, 6, 0],
    'gymnasium.xlsx': [11, 11, 0],
    'health_center.xlsx': [9, 9, 0],
    'hole.xlsx': [2, 2, 0],
    'kindergarten.xlsx': [67, 67, 0],
    'library.xlsx': [5, 5, 0],
    'lifelong_learning_facility.xlsx': [2, 2, 0],
    'middle_school.xlsx': [28, 28, 0],
    'municipal_housing.xlsx': [30, 30, 0],
    'nursery_school.xlsx': [118, 87, 31],
    'pool.xlsx': [6, 3, 3],
    'primary_school.xlsx': [53, 53, 0],
    'regional_exchange_center.xlsx': [7, 7, 0],
    'school_lunch_kitchen.xlsx': [7, 7, 0],
    'sewer_facility.xlsx': [4, 4, 0],
    'water_supply_facility.xlsx': [9, 9, 0],
    'welfare_hall.xlsx': [7, 7, 0],
  },
  layers: {
    'takamatsu_town_population_202302.xlsx': ['town-population/table', 235, 234],
    'takamatsu_town_population_202602.xlsx': ['town-population/table', 235, 234],
  },
  heldTown: '松島町3丁目',
  others: {
    '指定緊急避難場所・避難所一覧': ['evacuation_space.xlsx'],
    イベント一覧: ['fixture_invalid-latlon-type.csv'],
    公衆トイレ一覧: ['public_toilet.csv', 'public_toilet.xlsx'],
    ため池一覧: ['reservoir_list.xlsx'],
    将来推計人口: ['takamatsu_future_population_0068.xlsx'],
    '町別の建物現況(都市計画基礎調査)': [
      'takamatsu_toshikei_0085_延床面積.xlsx',
      'takamatsu_toshikei_0085_建築年.xlsx',
      'takamatsu_toshikei_0085_構造.xlsx',
    ],
  },
};

const yaizu: City = {
  folder: 'yaizu',
  code: '222127',
  name: '焼津市',
  boundaryFile: 'N03-21_22_210101_s0010.json',
  driver: 'recommended-dataset',
  facilities: 87,
  notOpen: 0,
  lists: {
    '222127_child_rearing_support_center.csv': [9, 9, 0],
    '222127_community_center.csv': [9, 9, 0],
    '222127_elementary_school.csv': [13, 13, 0],
    '222127_facilities_culture.csv': [6, 6, 0],
    '222127_facilities_smartmap.csv': [28, 11, 17],
    '222127_facilities_sports.csv': [16, 16, 0],
    '222127_facilities_welfare.csv': [2, 0, 2],
    '222127_junior_high_school.csv': [9, 9, 0],
    '222127_library.csv': [11, 10, 1],
    '222127_municipal_parking_lot.csv': [4, 4, 0],
  },
  layers: {
    'bus_stops.geojson': ['bus-stop/geojson', 164, 164],
    'chugakkoku.geojson': ['school-district/geojson', 9, 9],
    'shogakkoku.geojson': ['school-district/geojson', 13, 13],
    'jichikai.geojson': ['neighbourhood/geojson', 35, 35],
    'naisui_shinsui_222127.geojson': ['hazard-flood/geojson', 6, 6],
    'shinsui_rireki_merged.geojson': ['hazard-flood/geojson', 1, 1],
  },
  heldTown: null,
  others: {
    防災備蓄倉庫一覧: ['222127_bousaisouko.csv'],
    '指定緊急避難場所・避難所一覧': ['222127_evacuation_space.csv', '222127_hinannjo.csv'],
    消防水利施設一覧: ['222127_fire_hydrant.csv'],
    市民農園一覧: ['222127_nouen.csv'],
    '公園一覧(面積は土地の面積で、建物ではありません)': ['222127_park_info.csv'],
    公衆トイレ一覧: ['222127_public_toilet.csv'],
    津波避難ビル等一覧: ['222127_shiteitsunamihinanbiru.csv'],
    アンダーパス一覧: ['underpass.csv'],
  },
};

let server: ImportServer;
beforeAll(async () => {
  if (present) server = await openImportServer();
}, 120_000);
afterAll(() => server?.close());

const nothing = { created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0, held: [], rejected: [] };

/** What is expected of each file on the first run, or on one that finds all of it there. */
function expected({ driver, lists, layers, heldTown, others }: City, run: 'first' | 'again') {
  const ofLists = Object.entries(lists).map(([file, [rows, created, merged]]) => {
    const counts = run === 'first' ? { created, merged } : { unchanged: rows };
    return { file, driver, looksLike: null, rows, ...nothing, ...counts };
  });
  const ofOthers = Object.entries(others).flatMap(([looksLike, files]) =>
    files.map((file) => ({ file, driver: null, looksLike, rows: 0, ...nothing })),
  );
  const ofLayers = Object.entries(layers).map(([file, [layer, rows, taken]]) => {
    const counts = { [run === 'first' ? 'created' : 'unchanged']: taken, held: rows > taken ? [heldTown] : [] };
    return { file, driver: layer, looksLike: null, rows, ...nothing, ...counts };
  });
  return [...ofLists, ...ofLayers, ...ofOthers].sort(byFile);
}

/** The same, of a report. */
function stated({ files }: ImportReport) {
  return files
    .map(({ file, driver, looksLike, rows, ...report }: FileReport) => {
      const { created, updated, unchanged, merged, skipped, held, rejected } = report;
      const counts = { created, updated, unchanged, merged, skipped, held: held.map(({ name: of }) => of), rejected };
      return { file, driver, looksLike: looksLike?.ja ?? null, rows, ...counts };
    })
    .sort(byFile);
}

/** Keys of the tiles that a city's layers make. */
const layersOf = ({ layers }: City) =>
  [...new Set(Object.values(layers).map(([driver]) => driver.split('/')[0]!))].sort();

function byFile(one: { readonly file: string }, other: { readonly file: string }): number {
  return one.file < other.file ? -1 : 1;
}

const filesOf = ({ folder }: City) =>
  readdirSync(join(data, folder))
    .sort()
    .map((name) => ({ name, path: join(data, folder, name) }));

(present ? describe : describe.skip).each([takamatsu, yaizu])('the published files of $name', (city) => {
  const { code, name } = city;
  const base = `/api/municipalities/${code}`;
  const scope = { municipalityCode: code, actor: commandActor };
  const run = (dryRun = false) => server.app.get(ImportsService).run(scope, filesOf(city), { dryRun });
  const lastWrite = async (): Promise<unknown> =>
    server.database.dataSource.query('SELECT max(id) AS last FROM audit WHERE municipality_code = $1', [code]);

  const layersOnMap = async () => {
    const { body } = await server.http.get(`${base}/map`).expect(200);
    return body.layers.map(({ key }: { key: string }) => key).filter((key: string) => key !== 'boundary');
  };

  beforeAll(async () => {
    const boundary = JSON.parse(readFileSync(join(data, 'boundaries', city.boundaryFile), 'utf8'));
    await server.http.post('/api/municipalities').send({ code, name, boundary }).expect(201);
  }, 60_000);

  it('are each created, merged or answered, as a dry run says before', async () => {
    const before = await lastWrite();
    expect(stated(await run(true))).toEqual(expected(city, 'first'));
    expect(await lastWrite()).toEqual(before);

    expect(stated(await run())).toEqual(expected(city, 'first'));
    const { body } = await server.http.get(`${base}/facilities`).expect(200);
    expect(body.total).toBe(city.facilities);
    const closed = await server.http.get(`${base}/facilities`).query({ status: 'closed' }).expect(200);
    const suspended = await server.http.get(`${base}/facilities`).query({ status: 'suspended' }).expect(200);
    expect(closed.body.total + suspended.body.total).toBe(city.notOpen);
    expect(await layersOnMap()).toEqual(layersOf(city));
  }, 120_000);

  it('change nothing when they are imported again, by command or by browser', async () => {
    const before = await lastWrite();
    expect(stated(await run())).toEqual(expected(city, 'again'));
    const preview = await server.drop(
      code,
      filesOf(city).map((file) => [file.name, readFileSync(file.path)]),
    );
    expect(stated(preview.report!)).toEqual(expected(city, 'again'));
    expect((await server.commit(code, preview.id)).status).toBe('committed');
    expect(await lastWrite()).toEqual(before);
  }, 120_000);

  it('are estimated, cost something, and can be taken back as a whole', async () => {
    await server.http.post(`${base}/estimates`).expect(200);
    const cost = await server.http.get(`${base}/costs`).query({ method: 'mic', from: 2026, years: 40 }).expect(200);
    expect(cost.body.estimatedShare).toBe(1);
    expect(cost.body.totalYen).toBeGreaterThan(0);
    const { body: runs } = await server.http.get(`${base}/imports`).expect(200);
    for (const { id } of runs.items) {
      expect((await server.http.delete(`${base}/imports/${id}`).expect(200)).body.outcome).toBe('undone');
    }
    expect((await server.http.get(`${base}/facilities`).expect(200)).body.total).toBe(0);
    expect(await layersOnMap()).toEqual([]);
  }, 120_000);
});
