import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '282103';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let facilityId = '';

const enter = (body: object) => server.http.post(`${base}/facilities/${facilityId}/operation-years`).send(body);
const sheet = async () => (await server.http.get(`${base}/facilities/${facilityId}/sheet`).expect(200)).body;

describe('the facility sheet', () => {
  beforeAll(async () => {
    server = await openTestServer();
    const population = [
      { year: 2015, residents: 265_000 },
      { year: 2020, residents: 260_000 },
    ];
    await server.http.post('/api/municipalities').send({ code, name: '加古川市', population }).expect(201);
    const { body } = await server.http
      .post(`${base}/facilities`)
      .send({
        name: '野口北幼稚園',
        owner: 'city',
        majorCategory: '子育て支援施設',
        location: { lon: 134.85, lat: 34.76 },
      })
      .expect(201);
    facilityId = body.id;
    for (const floorAreaM2 of [610, 236, 15]) {
      await server.http
        .post(`${base}/facilities/${facilityId}/buildings`)
        .send({ name: '園舎', floorAreaM2 })
        .expect(201);
    }
  }, 120_000);
  afterAll(() => server.close());

  it('is empty before anything is recorded, and 404 for no facility', async () => {
    expect(await sheet()).toMatchObject({ floorAreaM2: 861, years: [], changes: null });
    await server.http.get(`${base}/facilities/00000000-0000-4000-8000-000000000000/sheet`).expect(404);
  });

  it('is that of 野口北幼稚園 as Kakogawa prints it', async () => {
    await enter({
      fiscalYear: 2016,
      users: 78,
      costsYen: { otherMaintenance: 4_145_191, otherOperation: 37_013_245 },
      revenuesYen: { fees: 8_771_050 },
    }).expect(201);
    expect((await sheet()).years[0]).toMatchObject({
      residents: 265_000,
      expenditureYen: 41_158_436,
      netCostPerUserYen: 415_223,
      maintenancePerUserYen: 53_143,
      netCostPerResidentYen: 122,
      expenditurePerM2Yen: 47_803,
    });
  });

  it('adds up functions where nothing is recorded of the whole', async () => {
    await enter({ fiscalYear: 2021, functionName: '園', users: 60, costsYen: { repair: 100 } }).expect(201);
    await enter({ fiscalYear: 2021, functionName: '子育て広場', users: 40, costsYen: { repair: 50 } }).expect(201);
    const year = (await sheet()).years[1];
    expect(year).toMatchObject({ fiscalYear: 2021, users: 100, maintenanceYen: 150, residents: 260_000 });
    expect(year.records).toHaveLength(2);
    expect((await sheet()).changes).toMatchObject({ fromFiscalYear: 2016, toFiscalYear: 2021, users: 22 / 78 });
    await enter({ fiscalYear: 2021, users: 90 }).expect(201);
    expect((await sheet()).years[1]).toMatchObject({ users: 90, maintenanceYen: null });
  });

  it('is what the map is coloured by: the latest year with users', async () => {
    const { body } = await server.http.get(`${base}/map/facilities`).expect(200);
    expect(body).toMatchObject({ users: [90], expendituresPerUserYen: [null], estimatedShares: [0] });
    await enter({ fiscalYear: 2022, costsYen: { repair: 1 } }).expect(201);
    await enter({ fiscalYear: 2020, users: 9, costsYen: { repair: 1 } }).expect(201);
    const { body: same } = await server.http.get(`${base}/map/facilities`).expect(200);
    expect(same).toMatchObject({ users: [90], expendituresPerUserYen: [null] });
    await enter({ fiscalYear: 2023, functionName: '園', users: 40, costsYen: { repair: 4_000 } }).expect(201);
    await enter({ fiscalYear: 2023, functionName: '子育て広場', users: 10 }).expect(201);
    const { body: later } = await server.http.get(`${base}/map/facilities`).expect(200);
    expect(later).toMatchObject({ users: [50], expendituresPerUserYen: [80] });
  });

  it('refuses a second record of the same year, impossible values and unknown kinds', async () => {
    const statusOf = async (body: object) => (await enter(body)).status;
    expect(await statusOf({ fiscalYear: 2016 })).toBe(409);
    for (const wrong of [
      { openingDays: 367 },
      { bookableSlots: 10, usedSlots: 11 },
      { costsYen: { repair: 0.5 } },
      { costsYen: { bribes: 1 } },
    ]) {
      expect(await statusOf({ fiscalYear: 2017, ...wrong })).toBe(400);
    }
  });

  it('edits with the version that was seen, and an edit can be undone', async () => {
    const [record] = (await sheet()).years[0].records;
    const path = `${base}/operation-years/${record.id}`;
    await server.http.patch(path).send({ users: 80 }).expect(428);
    await server.http.patch(path).set('If-Match', '"7"').send({ users: 80 }).expect(412);
    await server.http.patch(path).set('If-Match', '"1"').send({ users: 80 }).expect(200);
    expect((await sheet()).years[0].users).toBe(80);
    const { body: history } = await server.http
      .get(`${base}/audit?entity=operation_year&entityId=${record.id}`)
      .expect(200);
    await server.http.post(`${base}/audit/${history.items[0].id}/undo`).expect(200);
    expect((await sheet()).years[0].users).toBe(78);
    const { body: ofFacility } = await server.http.get(`${base}/facilities/${facilityId}/history`).expect(200);
    expect(ofFacility.items[0]).toMatchObject({ entity: 'operation_year', name: '2016', operation: 'update' });
  });

  it('goes with the facility and comes back with it', async () => {
    const { body: facility } = await server.http.get(`${base}/facilities/${facilityId}`).expect(200);
    await server.http.delete(`${base}/facilities/${facilityId}`).set('If-Match', `"${facility.version}"`).expect(204);
    const { body: history } = await server.http.get(
      `${base}/audit?entity=facility&entityId=${facilityId}&operation=delete`,
    );
    await server.http.post(`${base}/audit/${history.items[0].id}/undo`).expect(200);
    expect((await sheet()).years).toHaveLength(5);
  });
});
