import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openTestDatabase } from '../../../test/support/database.js';
import { sealWholeJournal } from '../../../test/support/seal-whole-journal.js';
import { cookieOf } from '../../../test/support/sign-in.js';
import {
  type BesideServer,
  chodo,
  json,
  openBesideServer,
  placeOf,
  program,
} from '../../../test/support/chodo-command.js';

const code = '372013';
let beside: BesideServer;
let server: BesideServer['server'];
let folder: string;

describe('chodo for who keeps the instance', () => {
  beforeAll(async () => {
    beside = await openBesideServer();
    ({ server, folder } = beside);
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  }, 120_000);
  afterAll(() => beside.close());

  it('adds, lists, resets and shuts out accounts, whom the server then lets in or not', async () => {
    const signIn = (loginName: string, password: string) =>
      server.as(null).post('/api/session').send({ loginName, password });
    const chief = await json('account', 'add', 'Chief', '--administrator', '--display-name', '総括');
    await signIn('chief', chief.oneTimePassword).expect(204);
    const planner = await json('account', 'add', 'keikaku', '--city', code, '--role', 'planner');
    const cookie = cookieOf(await signIn('keikaku', planner.oneTimePassword).expect(204));
    const { accounts } = await json('account', 'list');
    expect(accounts).toContainEqual({
      loginName: 'chief',
      displayName: '総括',
      instanceAdministrator: true,
      hasSecondFactor: false,
      disabledAt: null,
      cities: [],
    });
    expect((await chodo('account', 'list')).out).toContain(`keikaku\tkeikaku\t${code} planner`);
    const again = await json('account', 'reset', 'KEIKAKU');
    expect((await server.as(cookie).get('/api/session')).body.account).toBeNull();
    await signIn('keikaku', planner.oneTimePassword).expect(401);
    await signIn('keikaku', again.oneTimePassword).expect(204);
    await json('account', 'disable', 'keikaku');
    await signIn('keikaku', again.oneTimePassword).expect(401);
    await json('account', 'enable', 'keikaku');
    await signIn('keikaku', again.oneTimePassword).expect(204);
    const taken = await chodo('account', 'add', 'chief', '--administrator');
    expect(taken).toMatchObject({ exitCode: 1, err: 'chodo account add: The login name chief is taken.' });
    const nobody = await chodo('account', 'reset', 'nobody');
    expect(nobody).toMatchObject({ exitCode: 1, err: 'chodo account reset: No account nobody.' });
    const nowhere = await chodo('account', 'add', 'x', '--city', '372081', '--role', 'viewer');
    expect(nowhere).toMatchObject({ exitCode: 1, err: 'chodo account add: No municipality 372081.' });
  }, 60_000);

  it('keeps the last administrator of the instance', async () => {
    await server.database.dataSource.query(
      `UPDATE accounts.account SET disabled_at = now() WHERE instance_administrator AND login_name <> 'chief'`,
    );
    const { exitCode, err } = await chodo('account', 'disable', 'chief');
    await server.database.dataSource.query('UPDATE accounts.account SET disabled_at = NULL');
    expect({ exitCode, err }).toMatchObject({ exitCode: 1, err: expect.stringContaining('last administrator') });
  }, 60_000);

  it('ends quietly where nobody reads its output any more', async () => {
    const command = spawn(process.execPath, [program, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    command.stdout.destroy();
    let err = '';
    command.stderr.on('data', (said: Buffer) => (err += said.toString()));
    const [exitCode] = await once(command, 'close');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  }, 60_000);

  it('verifies the journal, and ends with 1 once somebody has changed it past its triggers', async () => {
    await sealWholeJournal(server.app);
    const { sealedRows, breaks } = await json('verify-audit');
    expect(breaks).toEqual([]);
    expect(sealedRows).toBeGreaterThan(0);
    const setActor = (change: string) =>
      server.database.dataSource.transaction(async (database) => {
        await database.query('SET LOCAL session_replication_role = replica');
        await database.query(`UPDATE audit SET actor = ${change} WHERE id = (SELECT max(id) FROM audit)`);
      });
    await setActor(`actor || '!'`);
    const { exitCode, out, err } = await chodo('verify-audit');
    await setActor(`rtrim(actor, '!')`);
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: 'chodo verify-audit: the journal is not what was sealed.' });
    expect(out[1]).toMatch(/^\d{6}: row \d+ was changed$/);
    expect((await chodo('verify-audit', '--heads', join(folder, 'none'))).exitCode).toBe(0);
  }, 60_000);

  it('backs up and restores', async () => {
    const backup = join(folder, 'all.backup');
    const counts = await json('backup', backup);
    const refused = await chodo('restore', backup);
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('is not empty');
    const other = await openTestDatabase();
    try {
      Object.assign(process.env, placeOf(other));
      expect(await json('restore', backup)).toEqual(counts);
      expect(await json('restore', backup, '--replace')).toEqual(counts);
    } finally {
      Object.assign(process.env, placeOf(server.database));
      await other.close();
    }
    expect((await chodo('backup', join(folder, 'no', 'such', 'folder'))).exitCode).toBe(2);
  }, 120_000);
});
