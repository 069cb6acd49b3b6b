import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { signInAs } from '../../../../test/support/sign-in.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let facilityId = '';

describe('documents', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const { body } = await server.http.post(`${base}/facilities`).send({ name: '中央公民館' }).expect(201);
    facilityId = body.id;
  }, 240_000);

  afterAll(() => server.close());

  const pdf = Buffer.from('%PDF-1.7 耐震診断');
  const add = (content: Buffer, name: string, fields: Record<string, string> = {}) =>
    server.http.post(`${base}/facilities/${facilityId}/documents`).field(fields).attach('file', content, name);
  const titles = async () => {
    const { body } = await server.http.get(`${base}/facilities/${facilityId}/documents`).expect(200);
    return body.items.map(({ title }: { title: string }) => title);
  };
  const undoNewest = async (entity: string, entityId: string) => {
    const { body } = await server.http.get(`${base}/audit`).query({ entity, entityId }).expect(200);
    await server.http.post(`${base}/audit/${body.items[0].id}/undo`).expect(200);
  };

  describe('documents of a facility', () => {
    it('are uploaded, listed by date, and handed out as attachments with their own names', async () => {
      const { body } = await add(pdf, '耐震診断 (1).pdf', {
        title: '耐震診断書',
        kind: 'inspection',
        documentDate: '2024-03-29',
      });
      expect(body).toMatchObject({
        title: '耐震診断書',
        kind: 'inspection',
        documentDate: '2024-03-29',
        fileName: '耐震診断 (1).pdf',
        mediaType: 'application/pdf',
        bytes: pdf.length,
        version: 1,
      });
      await add(Buffer.from('覚え書き'), 'memo.txt').expect(201);
      expect(await titles()).toEqual(['耐震診断書', 'memo.txt']);
      const file = await server.http.get(`${base}/documents/${body.id}/file`).responseType('blob').expect(200);
      expect((file.body as Buffer).equals(pdf)).toBe(true);
      expect(file.headers).toMatchObject({
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
        'content-security-policy': 'sandbox',
        'content-length': String(pdf.length),
      });
      expect(file.headers['content-disposition']).toMatch(
        /^attachment; .*filename\*=UTF-8''%E8%80%90.*%20%281%29\.pdf$/,
      );
    });

    it('never reach a browser as something it would run', async () => {
      const { body } = await add(Buffer.from('<svg xmlns="x" onload="alert(1)"/>'), 'plan.svg').expect(201);
      const { headers } = await server.http.get(`${base}/documents/${body.id}/file`).expect(200);
      expect(headers['content-type']).toBe('application/octet-stream');
      expect(headers['content-disposition']).toMatch(/^attachment/);
    });

    it('that are images are shown on screens encoded anew, and are taken along by phones where they are drawings', async () => {
      const drawing = await sharp({ create: { width: 3_000, height: 1_500, channels: 3, background: '#ffffff' } })
        .withExif({ IFD0: { Copyright: 'somebody' } })
        .png()
        .toBuffer();
      const { body } = await add(drawing, '1階.png', { title: '1階平面図', kind: 'drawing' }).expect(201);
      const { body: picture, headers } = await server.http
        .get(`${base}/documents/${body.id}/picture`)
        .responseType('blob')
        .expect(200);
      expect(headers).toMatchObject({ 'content-type': 'image/jpeg', 'content-security-policy': 'sandbox' });
      const { format, width, height, exif } = await sharp(picture as Buffer).metadata();
      expect({ format, width, height, exif }).toEqual({ format: 'jpeg', width: 2_400, height: 1_200, exif: undefined });
      const { body: plain } = await add(pdf, '2階.pdf', { kind: 'drawing' }).expect(201);
      const { body: refusal } = await server.http.get(`${base}/documents/${plain.id}/picture`).expect(422);
      expect(refusal.detailJa).toContain('画像');
      const { body: work } = await server.http.get(`${base}/field-work`).expect(200);
      const { plans } = work.facilities.find(({ id }: { id: string }) => id === facilityId);
      expect(plans).toEqual([{ documentId: body.id, title: '1階平面図', sha256: body.sha256 }]);
      for (const { id } of [body, plain]) {
        await server.http.delete(`${base}/documents/${id}`).set('If-Match', '"1"').expect(204);
      }
    });

    it('are refused where the bytes are of no kind that is kept, whatever the name; nothing of them stays', async () => {
      const { body } = await add(Buffer.from('MZ\x90\0\x03\0'), 'plan.pdf').expect(422);
      expect(body.detailJa).toContain('plan.pdf');
      await add(pdf, 'a.pdf', { kind: 'secret' }).expect(400);
      await server.http.post(`${base}/facilities/${facilityId}/documents`).field({ kind: 'plan' }).expect(400);
      const elsewhere = '00000000-0000-4000-8000-000000000000';
      await server.http.post(`${base}/facilities/${elsewhere}/documents`).attach('file', pdf, 'a.pdf').expect(404);
      expect(readdirSync(join(server.database.dataFolder, 'files', 'incoming'))).toEqual([]);
      expect(await titles()).toHaveLength(3);
    });

    it('are sent by a person a few at a time', async () => {
      const { port } = server.app.getHttpServer().address() as AddressInfo;
      const headers = {
        Cookie: server.cookie,
        Host: `127.0.0.1:${port}`,
        'Content-Type': 'multipart/form-data; boundary=x',
        'Content-Length': '1000',
      };
      const path = `${base}/facilities/${facilityId}/documents`;
      // None of them ever ends.
      const under = Array.from({ length: 5 }, () => {
        const sent = request({ port, path, method: 'POST', headers, agent: false }).on('error', () => {});
        sent.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\na');
        return sent;
      });
      const [answer] = (await Promise.race(under.map((sent) => once(sent, 'response')))) as [IncomingMessage];
      expect({ status: answer.statusCode, retryAfter: answer.headers['retry-after'] }).toEqual({
        status: 429,
        retryAfter: '10',
      });
      const { body } = await add(pdf, 'a sixth.pdf').expect(429);
      expect(body.detailJa).toContain('4件まで');
      const other = server.as(await signInAs(server.app, 'somebody else', [{ code, role: 'planner' }]));
      await other.post(path).attach('file', pdf, 'theirs.pdf').expect(201);
      for (const sent of under) sent.destroy();
      const statuses: number[] = [];
      while (statuses.at(-1) !== 201 && statuses.length < 100) statuses.push((await add(pdf, 'later.pdf')).status);
      expect(statuses.at(-1)).toBe(201);
    });

    it('are renamed and removed with the version seen, and come back with their file', async () => {
      const { body: added } = await add(pdf, '図面.pdf').expect(201);
      const path = `${base}/documents/${added.id}`;
      await server.http.patch(path).send({ title: '平面図' }).expect(428);
      await server.http.patch(path).set('If-Match', '"4"').send({ title: '平面図' }).expect(412);
      await server.http.patch(path).set('If-Match', '"1"').send({ title: '平面図', documentDate: null }).expect(200);
      await server.http.delete(path).set('If-Match', '"2"').expect(204);
      await server.http.get(`${path}/file`).expect(404);
      await undoNewest('facility_document', added.id);
      const { body } = await server.http.get(`${path}/file`).responseType('blob').expect(200);
      expect((body as Buffer).equals(pdf)).toBe(true);
      const { body: history } = await server.http.get(`${base}/facilities/${facilityId}/history`).expect(200);
      expect(history.items[0]).toMatchObject({ entity: 'facility_document', name: '平面図' });
    });

    it('go with the facility and come back with it, and go for good with the city', async () => {
      const before = await titles();
      await server.http.delete(`${base}/facilities/${facilityId}`).set('If-Match', '"1"').expect(204);
      const { body } = await server.http.get(`${base}/audit`).query({ entity: 'facility', operation: 'delete' });
      await server.http.post(`${base}/audit/${body.items[0].id}/undo`).expect(200);
      expect(await titles()).toEqual(before);
      const other = { code: '222127', name: '焼津市' };
      await server.http.post('/api/municipalities').send(other).expect(201);
      const { body: facility } = await server.http.post('/api/municipalities/222127/facilities').send({ name: '港' });
      await server.http
        .post(`/api/municipalities/222127/facilities/${facility.id}/documents`)
        .attach('file', pdf, 'a.pdf')
        .expect(201);
      const folder = join(server.database.dataFolder, 'files', 'documents', '222127');
      expect(readdirSync(folder)).toHaveLength(1);
      await server.http.delete('/api/municipalities/222127').query({ confirm: '焼津市' }).expect(204);
      expect(existsSync(folder)).toBe(false);
    });
  });

  describe('saved filters', () => {
    const path = `${base}/saved-filters`;

    it('are kept under a name of their own, renamed, removed and brought back', async () => {
      const filter = { owner: 'unknown', builtTo: 1981, sort: 'floorArea', order: 'desc' };
      const { body } = await server.http.post(path).send({ name: '旧耐震・所有不明', filter }).expect(201);
      expect(body).toMatchObject({ name: '旧耐震・所有不明', filter, version: 1 });
      await server.http.post(path).send({ name: '旧耐震・所有不明', filter: {} }).expect(409);
      await server.http
        .post(path)
        .send({ name: '別', filter: { colour: 'red' } })
        .expect(400);
      const one = `${path}/${body.id}`;
      await server.http.patch(one).set('If-Match', '"1"').send({ name: '旧耐震' }).expect(200);
      await server.http.delete(one).set('If-Match', '"1"').expect(412);
      await server.http.delete(one).set('If-Match', '"2"').expect(204);
      expect((await server.http.get(path).expect(200)).body.items).toEqual([]);
      await undoNewest('saved_filter', body.id);
      expect((await server.http.get(path).expect(200)).body.items).toMatchObject([{ name: '旧耐震', filter }]);
    });
  });
});
