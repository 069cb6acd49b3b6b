import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type DatabaseProcess, startDatabaseProcess } from '../test/support/database-process.js';
import { type Database, openDatabase } from './data-source.js';
import { openEmbedded } from './embedded.js';
import { StartError } from './start-error.js';

// The embedded database is the same whatever server the other tests run on.
const onEmbedded = process.env['CHODO_TEST_DATABASE_URL'] === undefined ? describe : describe.skip;
const SECONDS = 1000;

let folder: string;
const open: { close(): Promise<void> }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chodo-embedded-'));
});
afterEach(async () => {
  for (const database of open.splice(0).reverse()) await database.close();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => expect(open).toEqual([]));

async function openHere(role: 'server' | 'command'): Promise<Database> {
  const database = await openDatabase({ dataFolder: folder, role });
  open.push(database);
  return database;
}

async function openElsewhere(role: 'server' | 'command'): Promise<DatabaseProcess> {
  const database = await startDatabaseProcess(folder, role);
  open.push(database);
  return database;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

onEmbedded('a data folder with a server in it', () => {
  it(
    'refuses a second server, naming the first',
    async () => {
      const first = await openHere('server');
      first.publish({ url: 'http://127.0.0.1:3000' });
      await expect(startDatabaseProcess(folder, 'server')).rejects.toThrow(
        `StartError: ${folder} is already open in process ${process.pid} (http://127.0.0.1:3000).`,
      );
    },
    60 * SECONDS,
  );

  it(
    'lets a command in, and loses nothing of what both write at once',
    async () => {
      const server = await openHere('server');
      await server.dataSource.query('CREATE TABLE written (author text, number integer)');
      const command = await openElsewhere('command');
      const insert = 'INSERT INTO written VALUES ($1, $2)';
      const byServer = numbers(300).map((number) => server.dataSource.query(insert, ['server', number]));
      for (const number of numbers(300)) await command.query(insert, ['command', number]);
      await Promise.all(byServer);
      expect(
        await server.dataSource.query(
          'SELECT author, count(DISTINCT number)::integer AS rows, max(number) AS last FROM written GROUP BY author ORDER BY author',
        ),
      ).toEqual([
        { author: 'command', rows: 300, last: 299 },
        { author: 'server', rows: 300, last: 299 },
      ]);
    },
    60 * SECONDS,
  );

  it(
    'is opened again after kill -9, with what was written',
    async () => {
      const killed = await startDatabaseProcess(folder, 'server');
      await killed.query('CREATE TABLE written (number integer)');
      await killed.query('INSERT INTO written VALUES (1)');
      await killed.kill();
      const next = await openHere('server');
      expect(await next.dataSource.query('SELECT number FROM written')).toEqual([{ number: 1 }]);
    },
    60 * SECONDS,
  );
});

onEmbedded('starts at the same moment', () => {
  it(
    'leave one server',
    async () => {
      const starts = await Promise.allSettled(numbers(4).map(() => openElsewhere('server')));
      const refused = starts.filter((start) => start.status === 'rejected').map((start) => String(start.reason));
      expect(refused).toHaveLength(3);
      for (const line of refused) expect(line).toMatch(/StartError: .* is already open in process \d+\. Stop it first/);
    },
    90 * SECONDS,
  );

  it(
    'let every command do its work on one database',
    async () => {
      const commands = await Promise.all(numbers(4).map(() => startDatabaseProcess(folder, 'command')));
      await commands[0]?.query('CREATE TABLE written (number integer)');
      await Promise.all(
        commands.map(async (command, index) => {
          await command.query('INSERT INTO written VALUES ($1)', [index]);
          await command.close();
        }),
      );
      const after = await openHere('server');
      expect(await after.dataSource.query('SELECT number FROM written ORDER BY number')).toEqual(
        numbers(4).map((number) => ({ number })),
      );
    },
    90 * SECONDS,
  );
});

onEmbedded('connections of the embedded database', () => {
  it(
    'do not take each other’s statements, however large',
    async () => {
      const { dataSource } = await openHere('server');
      const large = 'x'.repeat(1_500_000);
      const asked = numbers(40).map((number) =>
        number % 2 === 0
          ? dataSource.query('SELECT length($1::text) AS length, $2::integer AS number', [large, number])
          : dataSource.query('SELECT $1::integer AS number', [number]),
      );
      const answers = await Promise.all(asked);
      expect(answers.map(([row]) => row.number)).toEqual(numbers(40));
    },
    60 * SECONDS,
  );

  it(
    'roll back what a lost one left open, and go on',
    async () => {
      const { dataSource, connection } = await openHere('server');
      await dataSource.query('CREATE TABLE written (number integer)');
      const lost = new pg.Client(connection);
      lost.on('error', () => {});
      await lost.connect();
      await lost.query('BEGIN');
      await lost.query('INSERT INTO written VALUES (1)');
      const waiting = dataSource.query('SELECT number FROM written');
      (lost as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
      expect(await waiting).toEqual([]);
    },
    60 * SECONDS,
  );

  it(
    'keep settings of a transaction to themselves',
    async () => {
      const { dataSource } = await openHere('server');
      const seen = await Promise.all(
        numbers(20).map((number) =>
          dataSource.transaction(async (manager) => {
            await manager.query("SELECT set_config('chodo.actor', $1, true)", [String(number)]);
            const [row] = await manager.query("SELECT current_setting('chodo.actor') AS actor");
            return Number(row.actor);
          }),
        ),
      );
      expect(seen).toEqual(numbers(20));
      expect(await dataSource.query("SELECT current_setting('chodo.actor', true) AS actor")).toEqual([{ actor: '' }]);
    },
    60 * SECONDS,
  );

  it(
    'need the password of the lock file where the system has no socket files',
    async () => {
      const database = await openEmbedded({ dataFolder: folder, role: 'server', onLost: () => {}, platform: 'win32' });
      open.push(database);
      expect(database.address).toMatchObject({ host: '127.0.0.1' });
      const right = new pg.Client(database.address);
      await right.connect();
      expect((await right.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
      await right.end();
      const wrong = new pg.Client({ ...database.address, password: 'guess' });
      await expect(wrong.connect()).rejects.toThrow('refuses this password');
    },
    60 * SECONDS,
  );
});

onEmbedded('a data folder that cannot be used', () => {
  it('is told in one line', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const dataFolder of [file, join(file, 'below')]) {
      const error: unknown = await openDatabase({ dataFolder, role: 'server' }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(StartError);
      expect(String(error)).toMatch(
        /^StartError: The data folder .* cannot be used: [^\n]+\. Set CHODO_DATA to another folder\.$/,
      );
    }
  });

  it('is not cleared when it holds something else', async () => {
    mkdirSync(join(folder, 'database'));
    writeFileSync(join(folder, 'database', 'letter.txt'), 'dear');
    await expect(openDatabase({ dataFolder: folder, role: 'server' })).rejects.toThrow('exists but is no database');
  });
});
