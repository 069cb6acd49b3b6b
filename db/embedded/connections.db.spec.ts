import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '../data-source.js';

// The embedded database is the same whatever server the other tests run on.
const onEmbedded = process.env['CHODO_TEST_DATABASE_URL'] === undefined ? describe : describe.skip;

onEmbedded('connections of the embedded database', () => {
  let folder: string;
  let database: Database;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chodo-embedded-'));
    database = await openDatabase({ dataFolder: folder, role: 'server' });
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function numbers(count: number): number[] {
    return Array.from({ length: count }, (_, index) => index);
  }

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client(database.connection);
    client.on('error', () => {});
    await client.connect();
    return client;
  }

  it('do not take each other’s statements, however large', async () => {
    const large = 'x'.repeat(1_500_000);
    const asked = numbers(40).map((number) =>
      number % 2 === 0
        ? database.dataSource.query('SELECT length($1::text) AS length, $2::integer AS number', [large, number])
        : database.dataSource.query('SELECT $1::integer AS number', [number]),
    );
    const answers = await Promise.all(asked);
    expect(answers.map(([row]) => row.number)).toEqual(numbers(40));
  });

  it('stay in step after an error, inside a transaction and outside', async () => {
    const client = await connect();
    for (const number of numbers(20)) {
      await client.query('BEGIN');
      await expect(client.query('SELECT 1 / $1::integer AS none', [0])).rejects.toThrow('division by zero');
      await expect(client.query('SELECT 1 AS one')).rejects.toThrow('current transaction is aborted');
      await client.query('ROLLBACK');
      await expect(client.query('SELECT 1 / $1::integer AS none', [0])).rejects.toThrow('division by zero');
      expect((await client.query('SELECT $1::integer AS number', [number])).rows).toEqual([{ number }]);
    }
    await client.end();
  });

  it('roll back what a lost one left open, and go on', async () => {
    await database.dataSource.query('CREATE TABLE written (number integer)');
    const lost = await connect();
    await lost.query('BEGIN');
    await lost.query('INSERT INTO written VALUES (1)');
    const waiting = database.dataSource.query('SELECT number FROM written');
    (lost as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    expect(await waiting).toEqual([]);
  });

  it('open at once while another’s transaction is open', async () => {
    const first = await connect();
    await first.query('BEGIN');
    const second = await connect();
    const waiting = second.query('SELECT 1 AS one');
    await first.query('COMMIT');
    expect((await waiting).rows).toEqual([{ one: 1 }]);
    await Promise.all([first.end(), second.end()]);
  });

  it('keep settings of a transaction to themselves', async () => {
    const seen = await Promise.all(
      numbers(20).map((number) =>
        database.dataSource.transaction(async (manager) => {
          await manager.query("SELECT set_config('chodo.actor', $1, true)", [String(number)]);
          const [row] = await manager.query("SELECT current_setting('chodo.actor') AS actor");
          return Number(row.actor);
        }),
      ),
    );
    expect(seen).toEqual(numbers(20));
    const [after] = await database.dataSource.query("SELECT current_setting('chodo.actor', true) AS actor");
    expect(after).toEqual({ actor: '' });
  });

  it('refuse what the engine would not survive, and go on', async () => {
    const client = await connect();
    await expect(client.query('copy written from stdin')).rejects.toThrow('knows no COPY FROM STDIN');
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await client.end();
  });
});
