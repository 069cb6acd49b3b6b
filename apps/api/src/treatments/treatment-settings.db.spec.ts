import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requireTreatmentRules, type TreatmentRules, usualTreatments } from '#libs/treatments';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const { treatments, lives } = usualTreatments;
let server: TestServer;
let http: TestServer['http'];

const read = async () => (await http.get(`${base}/treatment-settings`).expect(200)).body;
const set = (version: number, changes: object) =>
  http.patch(`${base}/treatment-settings`).set('If-Match', `"${version}"`).send(changes);

describe('what a city sets for works on its buildings', () => {
  beforeAll(async () => {
    server = await openTestServer();
    http = server.http;
    await http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  }, 240_000);
  afterAll(() => server.close());

  it('is as shipped until it sets something', async () => {
    expect(await read()).toEqual({ ...JSON.parse(JSON.stringify(usualTreatments)), version: 0 });
  });

  it('changes what is sent and nothing else, by the version it was read in', async () => {
    await set(1, { renovationAgeYears: 25 }).expect(412);
    const { body, headers } = await set(0, { renovationAgeYears: 25 }).expect(200);
    expect({ version: body.version, tag: headers['etag'] }).toEqual({ version: 1, tag: '"1"' });
    expect((await set(1, { renovationAgeYears: 25 }).expect(200)).body.version).toBe(1);
    const wood = { ...lives, W: { usualYears: 50, extendedYears: 65 } };
    const repair = { ...treatments.repair, parts: ['roof', 'outer-wall'], spacingYears: 8 };
    const { body: last } = await set(1, { lives: wood, treatments: { ...treatments, repair } }).expect(200);
    expect(last).toEqual(await read());
    const { version, ...rules } = last as TreatmentRules & { version: number };
    expect(version).toBe(2);
    expect(rules).toEqual({
      ...JSON.parse(JSON.stringify(usualTreatments)),
      renovationAgeYears: 25,
      lives: wood,
      treatments: { ...treatments, repair },
    });
    expect(() => requireTreatmentRules(rules)).not.toThrow();
  });

  it('is refused with words where it cannot be', async () => {
    const refused = async (changes: object, ja: RegExp, en: RegExp) => {
      const { body } = await set(2, changes).expect(400);
      expect(body.detailJa).toMatch(ja);
      expect(body.detail).toMatch(en);
    };
    await refused(
      { lives: { ...lives, RC: { usualYears: 80, extendedYears: 80 } } },
      /長くしてください/,
      /extendedYears of RC/,
    );
    await refused({ repairWithinYears: { C: 5, D: 10 } }, /Cの期限/, /got 10 and 5/);
    const rebuild = { ...treatments.rebuild, parts: ['roof'] };
    await refused({ treatments: { ...treatments, rebuild } }, /すべての部位/, /parts of rebuild must be all/);
    const free = { ...treatments.demolition, price: { of: 'rebuild', percent: 1 } };
    await refused(
      { treatments: { ...treatments, demolition: free } },
      /費用の基準/,
      /demolition cannot be a share of rebuild/,
    );
    await set(2, { smallerAreaPercent: 100 }).expect(400);
    await set(2, { treatments: { repair: treatments.repair } }).expect(400);
    await http.patch(`${base}/treatment-settings`).send({ renovationAgeYears: 20 }).expect(428);
    expect((await read()).version).toBe(2);
  });

  it('stands in the journal', async () => {
    const { body } = await http.get(`${base}/audit`).query({ entity: 'treatment_settings' }).expect(200);
    expect(body.items.map(({ operation }: { operation: string }) => operation)).toEqual(['update', 'insert']);
  });
});
