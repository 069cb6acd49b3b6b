import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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

let folder: string;
const open: { close(): Promise<void> }[] = [];

describe('the embedded database', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chodo-embedded-'));
  });
  afterEach(async () => {
    for (const database of open.splice(0).reverse()) await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

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
    it('refuses a second server, naming the first, and lets a command in, losing nothing of what both write at once', async () => {
      const server = await openHere('server');
      server.publish({ url: 'http://127.0.0.1:3000' });
      await expect(startDatabaseProcess(folder, 'server')).rejects.toThrow(
        `StartError: ${folder} is already open in process ${process.pid} (http://127.0.0.1:3000).`,
      );

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
    });

    it('is opened again after kill -9, with what was written', async () => {
      const killed = await startDatabaseProcess(folder, 'server');
      await killed.query('CREATE TABLE written (number integer)');
      await killed.query('INSERT INTO written VALUES (1)');
      await killed.kill();
      const next = await openHere('server');
      expect(await next.dataSource.query('SELECT number FROM written')).toEqual([{ number: 1 }]);
    });
  });

  onEmbedded('a system without socket files', () => {
    it('has a port of loopback instead, with the password of the lock file', async () => {
      const embedded = await openEmbedded({ dataFolder: folder, role: 'server', onLost: () => {}, platform: 'win32' });
      open.push(embedded);
      expect(embedded.address).toMatchObject({ host: '127.0.0.1' });
      const right = new pg.Client(embedded.address);
      await right.connect();
      expect((await right.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
      await right.end();
      const wrong = new pg.Client({ ...embedded.address, password: 'guess' });
      await expect(wrong.connect()).rejects.toThrow('refuses this password');
    });
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
});
