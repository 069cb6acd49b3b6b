import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MemberRole } from '#db/entities/membership.entity';
import { createDemoAccounts } from '../../apps/api/src/accounts/demo-accounts.js';
import { confinementOf, permissions, type Permission } from '../../apps/api/src/accounts/permissions.js';
import { Work } from '../../apps/api/src/accounts/work.js';
import { hashPassword } from '../../apps/api/src/accounts/passwords.js';
import { documentPath } from '../../apps/api/src/documents/document-files.js';
import { openApiDocument } from '../../apps/api/src/http/openapi.js';
import { fillCity } from '../support/full-city.js';
import { openTestServer, type TestServer } from '../support/server.js';
import { signInAs } from '../support/sign-in.js';
import { ownDepartment, requests, type RouteRequest, type RowIds, testerPassword } from './requests.js';

const here = '372013';
const elsewhere = '222127';
const demo = '992011';
const roles: readonly MemberRole[] = ['administrator', 'planner', 'manager', 'inspector', 'viewer', 'facilitator'];
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Who asks, and how much of the city where they ask is theirs. */
interface Asker {
  readonly cookie: string | null;
  readonly role: MemberRole | 'instance' | 'public';
  readonly facility: 'own' | 'other';
}
/** Which city the path names, and whose row. */
interface Place {
  readonly code: string;
  readonly rowsOf: string;
}
type Answers = Record<string, number>;

/** The header of a PMTiles archive of version 3 whose tiles are vector tiles. */
const emptyArchive = Buffer.alloc(127);
emptyArchive.write('PMTiles');
emptyArchive[7] = 3;
emptyArchive[99] = 1;

let server: TestServer;
let declared: ReadonlyMap<string, Permission>;
const ids: Record<string, RowIds> = {};
const askers: Record<string, Asker> = {};

beforeAll(async () => {
  server = await openTestServer();
  for (const code of [here, elsewhere]) await prepareCity(code);
  // Who may load the demo city finds it there: to load it anew takes half a minute, and specs of its own.
  await server.http.post('/api/municipalities').send({ code: demo, name: '汐見市' }).expect(201);
  declared = declaredPermissions();
  await prepareAskers();
  keepNothing(server.app.get(Work));
}, 120_000);
afterAll(() => server.close());

const atHome: Place = { code: here, rowsOf: here };

describe('every route', () => {
  it('has a request here, and no request is of a route that is gone', () => {
    expect(Object.keys(requests).sort()).toEqual([...declared.keys()].sort());
  });

  it('answers each role by the table of permissions, in the own facility and another', async () => {
    for (const [name, asker] of Object.entries(askers)) {
      const answers = await ask(asker, atHome);
      expect({ name, answers }).toEqual({ name, answers: expectedOf(asker, expectedAt) });
    }
  }, 120_000);

  it('knows no other city: neither by its code nor by its rows', async () => {
    const strangers = Object.entries(askers).filter(([, { role }]) => role !== 'instance' && role !== 'public');
    for (const [name, asker] of strangers.filter(([, { facility }]) => facility === 'own')) {
      const answers = await ask(asker, { code: elsewhere, rowsOf: elsewhere });
      expect({ name, answers }).toEqual({ name, answers: expectedOf(asker, expectedElsewhere) });
    }
    const administrator = askers['administrator']!;
    const answers = await ask(administrator, { code: here, rowsOf: elsewhere });
    expect(answers).toEqual(expectedOf(administrator, expectedOfTheirRows));
  }, 120_000);
});

type Expectation = (route: string, asker: Asker, request: RouteRequest) => number;

/** So many readers at a time: while the engine answers one, the program works on the others. */
const readers = 6;

/** No role is answered so, but anybody while the database is slow to answer the others: it is asked again. */
const busy = 503;

/** Of all routes at once, so that a failure shows every route that answers otherwise. Who only reads is in nobody's way. */
async function ask(asker: Asker, place: Place): Promise<Answers> {
  layDocuments();
  const answers: Answers = {};
  const answer = async ([route, request]: readonly [string, RouteRequest]): Promise<void> => {
    do answers[route] = await send(route, request, asker, place);
    while (answers[route] === busy);
  };
  const isReading = ([route]: readonly [string, RouteRequest]) => route.startsWith('get ');
  const all = Object.entries(requests);
  const reading = all.filter(isReading).values();
  const read = async (): Promise<void> => {
    for (const one of reading) await answer(one);
  };
  await Promise.all(Array.from({ length: readers }, read));
  for (const one of all.filter((each) => !isReading(each))) await answer(one);
  return answers;
}

const expectedOf = (asker: Asker, expectation: Expectation): Answers =>
  Object.fromEntries(Object.entries(requests).map(([route, request]) => [route, expectation(route, asker, request)]));

const expectedAt: Expectation = (route, { role, facility }, request) => {
  const allowed = permissions[declared.get(route)!] as readonly string[];
  if (allowed.includes('public') || role === 'instance') return request.status;
  if (role === 'public') return 401;
  if (!allowed.includes(role)) return 403;
  if (!request.facility || (facility === 'own' && request.facility !== 'none')) return request.status;
  const { reading, writing } = confinementOf(role);
  // What somebody may not see is not there to be written either.
  if (reading) return 404;
  if (route.startsWith('get ') && !request.isForWriters) return request.status;
  return writing ? 403 : request.status;
};

const expectedElsewhere: Expectation = (route, asker, request) =>
  route.includes('{code}') && !isPublic(route) ? 404 : expectedAt(route, asker, request);

const expectedOfTheirRows: Expectation = (route, asker, request) =>
  request.row === undefined ? expectedAt(route, asker, request) : (request.theirs ?? 404);

function isPublic(route: string): boolean {
  return (permissions[declared.get(route)!] as readonly string[]).includes('public');
}

async function send(route: string, request: RouteRequest, { cookie }: Asker, place: Place): Promise<number> {
  const [method, template] = route.split(' ') as [(typeof methods)[number], string];
  const rows = ids[place.rowsOf]!;
  const named: Record<string, string> = { code: place.code, id: rows[request.row ?? ''] ?? '', ...request.path };
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => named[name]!);
  const call = server
    .as(cookie)
    [method](path)
    .query(request.query ?? {})
    .set({ ...(method === 'get' ? { Range: 'bytes=0-0' } : { 'If-Match': '"1"' }), ...request.headers });
  const { file, body, bytes } = request;
  if (bytes !== undefined) return (await call.type('application/octet-stream').send(bytes)).status;
  if (file) return (await call.attach(file.field, Buffer.from(file.content), file.name)).status;
  return (await (body ? call.send(typeof body === 'function' ? body(rows) : body) : call)).status;
}

function declaredPermissions(): ReadonlyMap<string, Permission> {
  const { paths } = openApiDocument(server.app);
  return new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      methods.flatMap((method) => {
        const operation = item[method] as { 'x-permission'?: Permission } | undefined;
        return operation ? [[`${method} ${path}`, operation['x-permission']!] as const] : [];
      }),
    ),
  );
}

/** A city with a row in every table, and the files that they name. */
async function prepareCity(code: string): Promise<void> {
  const { dataSource } = server.database;
  await fillCity(dataSource, code);
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'uuid'`,
  );
  const rows: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await dataSource.query(`SELECT id FROM ${name} WHERE municipality_code = $1 LIMIT 1`, [code]);
    if (row) rows[name] = row.id;
  }
  const [edit] = await dataSource.query(
    `SELECT id FROM audit WHERE municipality_code = $1 AND entity = 'property_event'`,
    [code],
  );
  await signInAs(server.app, `member-of-${code}`, [{ code, role: 'viewer' }]);
  const [member] = await dataSource.query('SELECT id FROM accounts.account WHERE login_name = $1', [
    `member-of-${code}`,
  ]);
  const [{ operation }] = await dataSource.query(
    'SELECT operation_id AS operation FROM inspection WHERE municipality_code = $1',
    [code],
  );
  ids[code] = { ...rows, operation, audit: edit.id, member: member.id };
  await setPrices(code);
  await setBaseMap(code);
  await inCity(code, [importedFiles(code), 'UPDATE municipality SET published = true']);
}

/** Who may remove a city has removed them, too: files do not come back with a transaction. */
function layDocuments(): void {
  for (const [municipalityCode, { facility_document: id }] of Object.entries(ids)) {
    const path = join(server.database.dataFolder, 'files', documentPath({ municipalityCode, id: id! }));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'x');
  }
}

/** In place of figures that no city could have. */
async function setPrices(code: string): Promise<void> {
  await inCity(code, ['DELETE FROM unit_price', 'DELETE FROM cost_settings']);
  const city = `/api/municipalities/${code}`;
  const { body } = requests['put /api/municipalities/{code}/unit-prices']!;
  await server.http.put(`${city}/unit-prices`).set('If-Match', '"0"').send(body).expect(200);
  await server.http.patch(`${city}/cost-settings`).set('If-Match', '"0"').send({ grantPercent: 10 }).expect(200);
}

async function setBaseMap(code: string): Promise<void> {
  const { dataFolder } = server.database;
  mkdirSync(join(dataFolder, 'basemap'), { recursive: true });
  writeFileSync(join(dataFolder, 'basemap', 'city.pmtiles'), emptyArchive);
  await inCity(code, [`UPDATE base_map SET kind = 'pmtiles', file_name = 'city.pmtiles'`]);
}

const importedFiles = (code: string): string =>
  `UPDATE import_run SET files = jsonb_build_array(jsonb_build_object('name', '施設.csv', 'bytes', 1, 'storedAs', id || '-' || repeat('0', 24)))
    WHERE municipality_code = '${code}'`;

function inCity(code: string, statements: readonly string[]): Promise<void> {
  return server.app.get(Work).in({ municipalityCode: code, actor: 'test' }, async (database) => {
    for (const statement of statements) await database.query(statement);
  });
}

async function prepareAskers(): Promise<void> {
  const { app, database } = server;
  await database.dataSource.query(`UPDATE accounts.account SET password_hash = $1 WHERE login_name = 'tester'`, [
    await hashPassword(testerPassword),
  ]);
  await app.get(Work).onAccounts(createDemoAccounts);
  askers['nobody'] = { cookie: null, role: 'public', facility: 'other' };
  for (const role of roles) {
    const own = [{ code: here, role, departments: [ownDepartment], facilityIds: [ids[here]!['facility']!] }];
    askers[role] = { cookie: await signInAs(app, role, own), role, facility: 'own' };
    if (!confinementOf(role).writing) continue;
    const other = [{ code: here, role, departments: ['図書館課'] }];
    const cookie = await signInAs(app, `${role} of others`, other);
    askers[`${role} of others`] = { cookie, role, facility: 'other' };
  }
  askers['instance'] = { cookie: await signInAs(app, 'of the instance'), role: 'instance', facility: 'own' };
}

/** What a request is thrown back with once it is answered. */
class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super('answered');
  }
}

/** From here on each transaction is rolled back with its answer, so that every request finds the same city. */
function keepNothing(work: Work): void {
  for (const name of ['in', 'onAccounts'] as const) {
    const kept = work[name].bind(work) as (...given: unknown[]) => Promise<unknown>;
    const passing = (...given: unknown[]): Promise<unknown> => {
      const task = given.pop() as (database: unknown) => Promise<unknown>;
      const answered = kept(...given, async (database: unknown) => {
        throw new RolledBack(await task(database));
      });
      return answered.catch((error: unknown) => {
        if (error instanceof RolledBack) return error.result;
        throw error;
      });
    };
    Object.assign(work, { [name]: passing });
  }
}
