import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs } from '../../../../test/support/sign-in.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '232190';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let facilityId = '';
let buildingId = '';

describe('property', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '小牧市' }).expect(201);
    facilityId = await add('facilities', {
      name: '味岡中学校',
      owner: 'city',
      majorCategory: '学校教育系施設',
      propertyClass: 'public-use',
    });
    buildingId = await add(`facilities/${facilityId}/buildings`, {
      name: '校舎',
      floorAreaM2: 5000,
      builtFiscalYear: 1976,
      seismicDiagnosis: 'done',
      seismicReinforcement: 'done',
      reinforcedFiscalYear: 2008,
      concreteStrengthNPerMm2: 13.1,
      assetNumber: '0001-01',
      realEstateId: '1234567890123-0001',
    });
  }, 120_000);

  afterAll(() => server.close());

  const add = async (path: string, body: object): Promise<string> =>
    (await server.http.post(`${base}/${path}`).send(body).expect(201)).body.id;
  const get = async (path: string) => (await server.http.get(`${base}/${path}`).expect(200)).body;
  const property = () => get(`facilities/${facilityId}/property`);
  const refusalOf = async (path: string, body: object) => {
    const { status, body: problem } = await server.http.post(`${base}/${path}`).send(body);
    return { status, path: problem.errors?.[0]?.path, ja: problem.detailJa };
  };

  async function undoLast(entity: string, entityId: string): Promise<void> {
    const { items } = await get(`audit?entity=${entity}&entityId=${entityId}`);
    await server.http.post(`${base}/audit/${items[0].id}/undo`).expect(200);
  }

  describe('particulars and rooms of a building', () => {
    it('are told with the facility', async () => {
      const roomId = await add(`buildings/${buildingId}/rooms`, {
        name: '多目的室',
        floor: '1階',
        areaM2: 98.5,
        capacity: 60,
        bookable: true,
        feeYenPerHour: 500,
      });
      const { buildings, propertyClass } = await get(`facilities/${facilityId}`);
      expect(propertyClass).toBe('public-use');
      expect(buildings[0]).toMatchObject({
        seismicStandard: null,
        reinforcedFiscalYear: 2008,
        concreteStrengthNPerMm2: 13.1,
        realEstateId: '1234567890123-0001',
        rooms: [{ id: roomId, areaM2: 98.5, bookable: true, feeYenPerHour: 500, version: 1 }],
      });
      const path = `${base}/rooms/${roomId}`;
      await server.http.patch(path).send({ capacity: 40 }).expect(428);
      await server.http.patch(path).set('If-Match', '"1"').send({ capacity: 40 }).expect(200);
      await undoLast('room', roomId);
      expect((await get(`facilities/${facilityId}`)).buildings[0].rooms[0].capacity).toBe(60);
    });

    it('refuses a malformed real-estate id and finer strengths than a tenth', async () => {
      const refused = { path: 'realEstateId', status: 400 };
      expect(await refusalOf(`facilities/${facilityId}/buildings`, { name: '乙', realEstateId: '123' })).toMatchObject(
        refused,
      );
      expect(
        (await refusalOf(`facilities/${facilityId}/buildings`, { name: '乙', concreteStrengthNPerMm2: 13.15 })).status,
      ).toBe(400);
    });
  });

  describe('land', () => {
    const shape = {
      type: 'Polygon',
      coordinates: [
        [
          [136.9123456789, 35.3],
          [136.913, 35.3],
          [136.913, 35.301],
          [136.9123456789, 35.3],
        ],
      ],
    };

    it('is added up, edited with its version, removed and brought back with its shape', async () => {
      const id = await add(`facilities/${facilityId}/land-parcels`, {
        lotNumber: '本庄字郷中123番1',
        areaM2: 20_000.25,
        landCategory: '学校用地',
        tenure: 'owned',
        geometry: shape,
      });
      await add(`facilities/${facilityId}/land-parcels`, {
        lotNumber: '124番',
        areaM2: 800,
        tenure: 'leased',
        lessor: '個人',
        yearlyRentYen: 480_000,
        leaseEnd: '2030-03-31',
      });
      const told = await property();
      expect(told.totals).toEqual({ areaM2: 20_800.25, ownedM2: 20_000.25, borrowedM2: 800, yearlyRentYen: 480_000 });
      expect(told.parcels[0]).toMatchObject({ lotNumber: '124番', leaseEnd: '2030-03-31', isDrawn: false });
      const path = `${base}/land-parcels/${id}`;
      await server.http.patch(path).set('If-Match', '"1"').send({ areaM2: 21_000 }).expect(200);
      await server.http.patch(path).set('If-Match', '"1"').send({ areaM2: 22_000 }).expect(412);
      await server.http.delete(path).set('If-Match', '"2"').expect(204);
      await undoLast('land_parcel', id);
      expect((await property()).parcels[1]).toMatchObject({ areaM2: 21_000, isDrawn: true });
      const { items } = await get(`facilities/${facilityId}/history`);
      expect(items[0]).toMatchObject({ entity: 'land_parcel', name: '本庄字郷中123番1' });
    });

    it('is drawn as a layer of tiles once it has shapes', async () => {
      const { layers } = await get('map');
      expect(layers.map(({ key }: { key: string }) => key)).toContain('land');
      const tile = await server.http.get(`${base}/tiles/land/12/3605/1618.pbf?v=1`).expect(200);
      expect(Number(tile.headers['content-length'])).toBeGreaterThan(50);
    });

    it('is drawn for a contractor only where their lot is, whoever asked for the tile before', async () => {
      const tile = `${base}/tiles/land/12/3605/1618.pbf?v=1`;
      const tileAs = async (cookie: string) => {
        const { body, headers } = await server.as(cookie).get(tile).responseType('blob').expect(200);
        return { text: (body as Buffer).toString('utf8'), cache: headers['cache-control'], vary: headers['vary'] };
      };
      const post = { code, role: 'inspector' } as const;
      const other = await signInAs(server.app, 'other-contractor', [{ ...post, departments: ['別の課'] }]);
      const own = await signInAs(server.app, 'own-contractor', [{ ...post, facilityIds: [facilityId] }]);
      const atTheDesk = await tileAs(server.cookie);
      expect(atTheDesk).toMatchObject({
        text: expect.stringContaining('本庄字郷中'),
        vary: expect.stringMatching(/Cookie/),
      });
      expect(await tileAs(other)).toMatchObject({ text: '', cache: 'no-store' });
      expect((await tileAs(own)).text).toBe(atTheDesk.text);
      expect(await tileAs(server.cookie)).toEqual(atTheDesk);
    });

    it('need have no facility, and can be given to one', async () => {
      const id = await add('land-parcels', {
        lotNumber: '旧市営住宅跡',
        areaM2: 500,
        tenure: 'owned',
        propertyClass: 'ordinary',
      });
      expect((await get('land-parcels')).parcels).toMatchObject([{ id, propertyClass: 'ordinary' }]);
      const path = `${base}/land-parcels/${id}`;
      const nowhere = '00000000-0000-4000-8000-000000000000';
      await server.http.patch(path).set('If-Match', '"1"').send({ facilityId: nowhere }).expect(404);
      await server.http.patch(path).set('If-Match', '"1"').send({ facilityId }).expect(200);
      expect((await get('land-parcels')).parcels).toEqual([]);
      await server.http.patch(path).set('If-Match', '"2"').send({ facilityId: null }).expect(200);
    });
  });

  describe('events and the register as of a date', () => {
    const event = (body: object) => add(`facilities/${facilityId}/property-events`, body);

    it('says what an event lacks, in the words of the form', async () => {
      const at = `facilities/${facilityId}/property-events`;
      const day = { eventDate: '2020-01-01' };
      expect(await refusalOf(at, { ...day, kind: 'disposal', subject: 'land' })).toMatchObject({ path: 'subjectName' });
      expect(await refusalOf(at, { ...day, kind: 'disposal', subject: 'facility', whole: false })).toMatchObject({
        path: 'subject',
      });
      expect(await refusalOf(at, { ...day, kind: 'change-of-use', subject: 'facility' })).toMatchObject({
        path: 'classAfter',
        ja: expect.stringContaining('財産区分'),
      });
      const missing = { subjectId: '00000000-0000-4000-8000-000000000000' };
      expect((await refusalOf(at, { ...day, kind: 'disposal', subject: 'land', ...missing })).status).toBe(404);
      const other = await add('facilities', { name: '別の施設' });
      const elsewhere = { subjectId: await add(`facilities/${other}/buildings`, { name: '別棟' }) };
      expect((await refusalOf(at, { ...day, kind: 'demolition', subject: 'building', ...elsewhere })).status).toBe(404);
      await server.http.delete(`${base}/facilities/${other}`).set('If-Match', '"1"').expect(204);
    });

    it('walks back: what was demolished stood, what was built did not, what changed was as before', async () => {
      await event({
        kind: 'demolition',
        eventDate: '2020-08-31',
        subject: 'building',
        subjectName: '旧体育館',
        buildingAreaM2: 700,
      });
      const gym = await add(`facilities/${facilityId}/buildings`, { name: '新体育館', floorAreaM2: 1200 });
      const built = await event({
        kind: 'construction',
        eventDate: '2022-03-25',
        subject: 'building',
        subjectId: gym,
        amountYen: 450_000_000,
      });
      const now = await get('register');
      expect(now).toMatchObject({ asOf: '2026-11-28', total: 2 });
      expect(now.totals).toMatchObject({ facilities: 1, buildings: 2, buildingAreaM2: 6200, sinceUnknown: 3 });
      const before = await get('register?asOf=2020-03-31');
      expect(before.totals).toMatchObject({ buildings: 2, buildingAreaM2: 5700 });
      expect(before.items[0].parts.map(({ name }: { name: string }) => name)).toEqual(
        expect.arrayContaining(['校舎', '旧体育館']),
      );
      await server.http.get(`${base}/register?asOf=2026-11-29`).expect(400);
      expect((await property()).events[0]).toMatchObject({
        id: built,
        subjectName: '新体育館',
        eventDate: '2022-03-25',
      });
      await undoLast('property_event', built);
      expect((await get('register?asOf=2020-03-31')).totals).toMatchObject({ buildings: 3 });
    });

    it('adds up as the statement of property of a year, also as a workbook', async () => {
      const { until, lines } = await get('property-statement?fiscalYear=2020');
      expect(until).toBe('2021-03-31');
      const line = lines.find(({ propertyClass }: { propertyClass: string }) => propertyClass === 'public-use');
      expect(line.building).toMatchObject({ gainM2: 0, lossM2: 700 });
      await server.http.get(`${base}/property-statement?fiscalYear=2027`).expect(400);
      for (const language of ['ja', 'en']) {
        const workbook = await server.http.get(`${base}/property-statement.xlsx?fiscalYear=2020&language=${language}`);
        expect(workbook.status).toBe(200);
        expect(workbook.headers['content-type']).toContain('spreadsheetml');
      }
    });

    it('an edit is checked as a whole', async () => {
      const id = await event({ kind: 'acquisition', eventDate: '2000-04-01', subject: 'facility' });
      const path = `${base}/property-events/${id}`;
      const half = await server.http.patch(path).set('If-Match', '"1"').send({ kind: 'change-of-use' });
      expect(half.body).toMatchObject({ status: 400, errors: [{ path: 'classAfter' }] });
      await server.http.patch(path).set('If-Match', '"1"').send({ reason: '寄附' }).expect(200);
      await server.http.delete(path).set('If-Match', '"2"').expect(204);
    });

    it('goes with the facility and comes back with it', async () => {
      const before = await property();
      const { version } = await get(`facilities/${facilityId}`);
      await server.http.delete(`${base}/facilities/${facilityId}`).set('If-Match', `"${version}"`).expect(204);
      await undoLast('facility', facilityId);
      expect(await property()).toEqual(before);
      expect(
        (await get(`facilities/${facilityId}`)).buildings.flatMap(({ rooms }: { rooms: object[] }) => rooms),
      ).toHaveLength(1);
    });
  });
});
