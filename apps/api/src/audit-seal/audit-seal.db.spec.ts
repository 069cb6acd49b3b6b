import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillCity } from '../../../../test/support/full-city.js';
import { sealWholeJournal } from '../../../../test/support/seal-whole-journal.js';
import { openTestServer, testToday, type TestServer } from '../../../../test/support/server.js';
import { Work } from '../accounts/work.js';
import { AuditSealing } from './audit-sealing.service.js';
import { AuditVerification, type Break } from './audit-verification.service.js';

const here = '372013';
const elsewhere = '222127';
let server: TestServer;
let sealing: AuditSealing;
let verification: AuditVerification;

describe('the sealed journal', () => {
  beforeAll(async () => {
    server = await openTestServer();
    sealing = server.app.get(AuditSealing);
    verification = server.app.get(AuditVerification);
    for (const code of [here, elsewhere]) await fillCity(server.database.dataSource, code);
  }, 120_000);
  afterAll(() => server.close());

  const query = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    server.database.dataSource.query(sql, parameters);

  const write = (name: string): Promise<unknown> =>
    server.app
      .get(Work)
      .in({ municipalityCode: here, actor: 'tanaka' }, (database) =>
        database.query(`UPDATE facility SET name = $1`, [name]),
      );

  const idsOf = async (code: string): Promise<number[]> =>
    (await query<{ id: string }>('SELECT id FROM audit WHERE municipality_code = $1 ORDER BY id', [code])).map(
      ({ id }) => Number(id),
    );

  const sealAll = () => sealWholeJournal(server.app);

  const headsFolder = () => join(server.database.dataFolder, 'audit-heads');
  const headsFile = () => join(headsFolder(), `${testToday.slice(0, 7)}.jsonl`);

  describe('the journal', () => {
    it('is sealed in blocks that are chained, city by city, and only what is new', async () => {
      const { unsealedRows } = await verification.verify();
      expect(unsealedRows).toBeGreaterThan(40);
      await sealAll();
      const first = await verification.verify();
      expect(first).toMatchObject({ cities: 2, blocks: 4, sealedRows: unsealedRows, unsealedRows: 0, breaks: [] });
      await sealAll();
      expect(await verification.verify()).toEqual(first);
      await write('中央公民館');
      expect(await verification.verify()).toMatchObject({ unsealedRows: 1, breaks: [] });
      await sealAll();
      expect(await verification.verify()).toMatchObject({ blocks: 5, sealedRows: unsealedRows + 1, unsealedRows: 0 });
    });

    it('is signed once a day, with a key that only its owner can read', async () => {
      await sealing.signDaily();
      await sealing.signDaily();
      const lines = readFileSync(headsFile(), 'utf8').trim().split('\n');
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0]!)).toMatchObject({
        date: testToday,
        heads: [
          { municipalityCode: elsewhere, number: 2, lastId: (await idsOf(elsewhere)).at(-1) },
          { municipalityCode: here, number: 3, lastId: (await idsOf(here)).at(-1) },
        ],
      });
      expect(statSync(join(server.database.dataFolder, 'audit-key.pem')).mode & 0o777).toBe(0o600);
      expect(await verification.verify()).toMatchObject({ signedDays: 1, breaks: [] });
    });

    it('is canonical text: the digest of a known row is the same on every PostgreSQL', async () => {
      const [row] = await query<{ digest: string }>(`
      SELECT encode(audit_digest(jsonb_populate_record(NULL::audit, '{"municipality_code": "372013", "id": 7,
        "at": "2026-11-28T16:00:00.123456+09:00", "actor": "田中", "entity": "facility", "entity_id": "1", "operation": "insert",
        "after": {"name": "「髙」\\n", "area": 120.50, "b": null}}')), 'hex') AS digest`);
      const text = `["372013", 7, "2026-11-28T07:00:00.123456", "田中", null, null, "facility", "1", "insert", null, {"b": null, "area": 120.50, "name": "「髙」\\n"}]`;
      expect(row?.digest).toBe(createHash('sha256').update(text).digest('hex'));
    });
  });

  /** What is found once a superuser, past all triggers, has run these; everything is put back. */
  async function afterTampering(...statements: string[]): Promise<readonly Break[]> {
    const pastTriggers = (sqls: readonly string[]) =>
      server.database.dataSource.transaction(async (database) => {
        await database.query('SET LOCAL session_replication_role = replica');
        for (const sql of sqls) await database.query(sql);
      });
    const tables = ['audit', 'audit_seal'];
    await pastTriggers([...tables.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}`), ...statements]);
    try {
      return (await verification.verify()).breaks;
    } finally {
      await pastTriggers(
        tables.flatMap((table) => [
          `DELETE FROM ${table}`,
          `INSERT INTO ${table} OVERRIDING SYSTEM VALUE TABLE kept_${table}`,
          `DROP TABLE kept_${table}`,
        ]),
      );
      expect((await verification.verify()).breaks).toEqual([]);
    }
  }

  describe('somebody with all rights of the database', () => {
    const ofHere = `municipality_code = '${here}'`;

    it.each([
      ['actor', `actor = 'suzuki'`],
      ['at', `at = at + interval '1 microsecond'`],
      ['reason', `reason = ''`],
      ['after', `after = after || '{"name": "別の名"}'`],
    ])('cannot change what a row says: %s', async (_, change) => {
      const ids = await idsOf(here);
      const [early, late] = [ids[2]!, ids.at(-2)!];
      const breaks = await afterTampering(
        `UPDATE audit SET ${change} WHERE ${ofHere} AND id IN (${late}, ${early}) AND after IS NOT NULL`,
      );
      expect(breaks).toEqual([
        { municipalityCode: here, id: early, what: 'changed', detail: `row ${early} was changed` },
      ]);
    });

    it('cannot remove a row', async () => {
      const id = (await idsOf(here))[3]!;
      const breaks = await afterTampering(`DELETE FROM audit WHERE ${ofHere} AND id = ${id}`);
      expect(breaks).toEqual([{ municipalityCode: here, id, what: 'removed', detail: `row ${id} was removed` }]);
    });

    it('cannot put a row in between, nor give one to another city', async () => {
      const [id] = await idsOf(here);
      const breaks = await afterTampering(
        `UPDATE audit SET municipality_code = '${elsewhere}' WHERE ${ofHere} AND id = ${id}`,
      );
      expect(breaks).toMatchObject([
        { municipalityCode: elsewhere, id, what: 'inserted' },
        { municipalityCode: here, id, what: 'removed' },
      ]);
    });

    it('cannot cut off the end together with its seals', async () => {
      const ids = await idsOf(here);
      const breaks = await afterTampering(
        `DELETE FROM audit WHERE ${ofHere} AND id = ${ids.at(-1)}`,
        `DELETE FROM audit_seal WHERE ${ofHere} AND number = 3`,
      );
      expect(breaks).toMatchObject([{ municipalityCode: here, id: ids.at(-2)! + 1, what: 'cut-off' }]);
      expect(breaks[0]?.detail).toContain(`on ${testToday} there were rows to ${ids.at(-1)}`);
    });

    it('cannot forget a whole city', async () => {
      const breaks = await afterTampering(
        `DELETE FROM audit WHERE ${ofHere}`,
        `DELETE FROM audit_seal WHERE ${ofHere}`,
      );
      expect(breaks).toMatchObject([{ municipalityCode: here, id: 1, what: 'cut-off' }]);
    });

    it('cannot mend the seal of a block, for the next one and the signature know it', async () => {
      const ids = await idsOf(here);
      const forge = (number: number) => [
        `UPDATE audit SET actor = 'suzuki' WHERE ${ofHere} AND id = ${number === 2 ? ids[0] : ids.at(-1)}`,
        `UPDATE audit_seal s SET row_hashes = ARRAY(SELECT audit_digest(a) FROM audit a WHERE a.municipality_code = '${here}' AND a.id = ANY (s.ids) ORDER BY a.id)
        WHERE ${ofHere} AND number = ${number}`,
      ];
      const rehash = (number: number) =>
        `UPDATE audit_seal SET hash = audit_seal_hash(previous, municipality_code, number, ids, row_hashes) WHERE ${ofHere} AND number = ${number}`;
      expect(await afterTampering(...forge(2))).toMatchObject([{ id: ids[0], what: 'seal' }]);
      expect(await afterTampering(...forge(2), rehash(2))).toMatchObject([{ id: ids.at(-1), what: 'seal' }]);
      const [signed] = await afterTampering(...forge(3), rehash(3));
      expect(signed).toMatchObject({ id: ids.at(-1), what: 'seal' });
      expect(signed?.detail).toContain(`signed on ${testToday}`);
    });

    it('cannot take the signed heads away unnoticed', async () => {
      const nowhere = join(server.database.dataFolder, 'no-heads');
      expect((await verification.verify(nowhere)).breaks).toEqual([]);
      await server.database.dataSource.transaction(async (database) => {
        await database.query('SET LOCAL session_replication_role = replica');
        await database.query(`UPDATE audit_seal SET sealed_at = sealed_at - interval '25 hours'`);
      });
      const { breaks, signedDays } = await verification.verify(nowhere);
      expect({ breaks, signedDays }).toMatchObject({ breaks: [{ id: null, what: 'signature' }], signedDays: 0 });
      expect(breaks[0]?.detail).toContain(nowhere);
      expect((await verification.verify()).breaks).toEqual([]);
    });

    it('cannot sign in place of the key, nor change what was signed', async () => {
      const copy = join(server.database.dataFolder, 'copied-heads');
      cpSync(headsFolder(), copy, { recursive: true });
      expect((await verification.verify(copy)).breaks).toEqual([]);
      const other = join(server.database.dataFolder, 'other.pem');
      writeFileSync(other, generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }));
      expect((await verification.verify(copy, other)).breaks).toMatchObject([{ what: 'signature' }]);
      const file = join(copy, `${testToday.slice(0, 7)}.jsonl`);
      writeFileSync(file, readFileSync(file, 'utf8').replace('"number":3', '"number":2'));
      expect((await verification.verify(copy)).breaks).toMatchObject([{ what: 'signature' }]);
    });
  });

  const onServer = process.env['CHODO_TEST_DATABASE_URL'] === undefined ? describe.skip : describe;

  onServer('transactions that end in another order than they began', () => {
    it('keep later rows unsealed until the earlier are there', async () => {
      const { sealedRows } = await verification.verify();
      let end = () => {};
      const mayEnd = new Promise<void>((resolve) => (end = resolve));
      let begun = () => {};
      const hasBegun = new Promise<void>((resolve) => (begun = resolve));
      const early = server.app.get(Work).in({ municipalityCode: elsewhere, actor: 'tanaka' }, async (database) => {
        await database.query(`UPDATE facility SET name = '北公民館'`);
        begun();
        await mayEnd;
      });
      await hasBegun;
      await server.app
        .get(Work)
        .in({ municipalityCode: elsewhere, actor: 'suzuki' }, (database) =>
          database.query(`UPDATE building SET name = '新館'`),
        );
      await sealing.seal();
      await sealing.seal();
      expect(await verification.verify()).toMatchObject({ sealedRows, unsealedRows: 1 });
      // Of a city that has nothing up to there: it must not keep the others waiting.
      await write('後の公民館');
      await sealing.seal();
      end();
      await early;
      await sealAll();
      expect(await verification.verify()).toMatchObject({ sealedRows: sealedRows + 3, unsealedRows: 0, breaks: [] });
    });
  });
});
