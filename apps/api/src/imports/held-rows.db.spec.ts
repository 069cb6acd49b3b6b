import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facilityList, type ImportServer, openImportServer } from '../../../../test/support/imports.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: ImportServer;

describe('rows held by a written import', () => {
  beforeAll(async () => {
    server = await openImportServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  }, 120_000);
  afterAll(() => server.close());

  const held = '公共施設一覧.csv';
  const other = '公共施設一覧_その他.csv';
  const rows = facilityList([
    ['1', '中央公園', '高松市番町1', 34.34, 134.05],
    ['2', '中央公園', '高松市番町2', 34.3402, 134.05],
    ['3', '中央図書館', '高松市昭和町1', 34.35, 134.04],
  ]);
  const decideHeld = (id: string) => server.http.post(`${base}/imports/${id}/decide-held`);
  const waiting = async () => {
    const { body } = await server.http.get(`${base}/overview`).expect(200);
    return body.checks.find(({ key }: { key: string }) => key === 'heldImportRows');
  };

  it('are decided from the kept file, in an import of their own that can be taken back', async () => {
    const preview = await server.drop(code, [
      [held, rows],
      [other, facilityList([['9', '東公民館', '高松市東町1', 34.33, 134.06]])],
    ]);
    await decideHeld(preview.id).expect(409);
    await server.commit(code, preview.id);
    expect(await waiting()).toMatchObject({ count: 1, importId: preview.id });

    const { body: begun } = await decideHeld(preview.id).expect(202);
    expect(begun).toMatchObject({ status: 'queued', files: [{ name: held }] });
    const again = await server.settled(code, begun.id);
    const pressedAgain = await Promise.all([decideHeld(preview.id).expect(202), decideHeld(preview.id).expect(202)]);
    expect(pressedAgain.map(({ body }) => [body.id, body.status])).toEqual([
      [begun.id, 'preview'],
      [begun.id, 'preview'],
    ]);
    const { body: listed } = await server.http.get(`${base}/imports`).expect(200);
    expect(listed.total).toBe(2);
    expect(again).toMatchObject({
      status: 'preview',
      report: { files: [{ file: held, created: 0, updated: 0, unchanged: 2, held: [{ kind: 'same-name-near' }] }] },
    });
    const { cell } = again.report!.files[0]!.held[0]!;
    const decisions = [{ file: held, cell, decision: 'new' as const }];
    expect(await server.commit(code, begun.id, decisions)).toMatchObject({
      report: { files: [{ created: 1, held: [] }] },
    });
    expect(await waiting()).toMatchObject({ count: 0, importId: null });
    await decideHeld(begun.id).expect(409);

    await server.http.delete(`${base}/imports/${begun.id}`).expect(200);
    expect(await waiting()).toMatchObject({ count: 1, importId: preview.id });
    expect((await server.http.get(`${base}/facilities`)).body.total).toBe(3);
  });

  it('are of an import that is there', async () => {
    expect((await decideHeld('00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});
