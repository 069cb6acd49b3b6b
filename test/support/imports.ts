import { setTimeout as pause } from 'node:timers/promises';
import { JobWorker } from '../../apps/api/src/jobs/job-worker.js';
import type { ImportReport } from '../../apps/api/src/imports/imports.schema.js';
import { openTestServer, type TestServer } from './server.js';

/** A file to drop: its name and what stands in it. */
export type DroppedFile = readonly [name: string, content: string | Buffer];

/** An import as the API answers it. */
export interface ImportAnswer {
  readonly id: string;
  readonly status: string;
  readonly progress: number;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly error: { readonly ja: string; readonly en: string } | null;
  readonly report: ImportReport | null;
}

/** A server with a worker in the same process, and what a browser does with imports. */
export interface ImportServer extends TestServer {
  drop(code: string, files: readonly DroppedFile[]): Promise<ImportAnswer>;
  commit(code: string, id: string, decisions?: readonly object[]): Promise<ImportAnswer>;
  /** The import once no worker works on it any more. */
  settled(code: string, id: string): Promise<ImportAnswer>;
}

/** Allow 60 s in `beforeAll`. */
export async function openImportServer(): Promise<ImportServer> {
  const server = await openTestServer();
  const worker = server.app.get(JobWorker);
  await worker.start({ alone: true });
  return { ...server, ...importsOf(server), close: () => worker.stop().then(() => server.close()) };
}

/** What a browser does with imports, on a server whose worker runs elsewhere or not at all. */
export function importsOf({ http }: TestServer): Pick<ImportServer, 'drop' | 'commit' | 'settled'> {
  const path = (code: string, id = '') => `/api/municipalities/${code}/imports${id && `/${id}`}`;
  async function settled(code: string, id: string): Promise<ImportAnswer> {
    for (;;) {
      const { body } = await http.get(path(code, id)).expect(200);
      if (!['queued', 'reading', 'committing'].includes(body.status)) return body;
      await pause(50);
    }
  }
  return {
    settled,
    drop: async (code, files) => {
      const request = http.post(path(code));
      for (const [name, content] of files) void request.attach('files', Buffer.from(content), name);
      const { body } = await request.expect(202);
      return settled(code, body.id);
    },
    commit: async (code, id, decisions = []) => {
      await http
        .post(`${path(code, id)}/commit`)
        .send({ decisions })
        .expect(202);
      return settled(code, id);
    },
  };
}

const columns =
  '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,POIコード,住所,緯度,経度,団体名,説明,備考';

/** A 推奨データセット 公共施設一覧 of 高松市 with these rows: number, name, address, latitude, longitude, remark. */
export function facilityList(
  rows: readonly (readonly [
    no: string,
    name: string,
    address: string,
    lat: number | '',
    lon: number | '',
    note?: string,
  ])[],
): string {
  const lines = rows.map(([no, name, address, lat, lon, note = '']) =>
    ['372013', no, '香川県', '高松市', name, '', '', address, lat, lon, '', '', note].join(','),
  );
  return `\uFEFF${[columns, ...lines].join('\r\n')}\r\n`;
}
