import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#db/data-source';
import { type DatabaseProcess, startDatabaseProcess } from '../support/database-process.js';

jest.setTimeout(90_000);

let folder: string;
const open: { close(): Promise<void> }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chodo-embedded-'));
});
afterEach(async () => {
  for (const database of open.splice(0).reverse()) await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openElsewhere(role: 'server' | 'command'): Promise<DatabaseProcess> {
  const database = await startDatabaseProcess(folder, role);
  open.push(database);
  return database;
}

describe('starts of programs on one data folder at the same moment', () => {
  it('leave one server', async () => {
    const starts = await Promise.allSettled([0, 1, 2, 3].map(() => openElsewhere('server')));
    const refused = starts.filter((start) => start.status === 'rejected').map((start) => String(start.reason));
    expect(refused).toHaveLength(3);
    for (const line of refused) expect(line).toMatch(/StartError: .* is already open in process \d+\. Stop it first/);
  });

  it('let every command do its work on one database', async () => {
    const commands = await Promise.all([0, 1, 2, 3].map(() => startDatabaseProcess(folder, 'command')));
    await commands[0]?.query('CREATE TABLE written (number integer)');
    await Promise.all(
      commands.map(async (command, index) => {
        await command.query('INSERT INTO written VALUES ($1)', [index]);
        await command.close();
      }),
    );
    const after = await openDatabase({ dataFolder: folder, role: 'server' });
    open.push(after);
    expect(await after.dataSource.query('SELECT number FROM written ORDER BY number')).toEqual(
      [0, 1, 2, 3].map((number) => ({ number })),
    );
  });
});
