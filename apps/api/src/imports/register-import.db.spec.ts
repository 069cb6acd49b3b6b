import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFacilityFile } from '#geo/import/read-facility-file';
import { facilityList } from '../../../../test/support/imports.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Work } from '../accounts/work.js';
import { beginWriting, planForRegister, untilUnchanged, writePlanned } from './register-import.js';
import { readRegister } from './register-snapshot.js';
import { RegisterChanged } from './change-rows.js';

const scope = { municipalityCode: '372013', actor: 'planner' };
let database: TestDatabase;
let work: Work;

const write = <T>(sql: string) => work.in(scope, (manager) => manager.query<T[]>(sql));

const edition = (address: string) =>
  readFacilityFile({
    name: '公共施設一覧.csv',
    bytes: Buffer.from(facilityList([['1', '花園コミュニティセンター', address, 34.338, 134.0633]])),
  });

const plan = async (address: string) =>
  planForRegister(await work.in(scope, (manager) => readRegister(manager, '372013')), [await edition(address)]);

const facilities = () =>
  write<{ address: string; note: string | null; version: number }>('SELECT address, note, version FROM facility');

describe('an edit by hand while an import is planned', () => {
  beforeAll(async () => {
    database = await openTestDatabase();
    work = new Work(database.dataSource);
  }, 120_000);
  afterAll(() => database.close());
  beforeEach(async () => {
    await write('DELETE FROM municipality');
    await write(`INSERT INTO municipality (municipality_code, name) VALUES ('372013', '高松市')`);
  });

  it('is noticed before anything is written', async () => {
    const planned = await plan('高松市花園町1-9-7');
    await write(
      `INSERT INTO facility (municipality_code, id, name, search_text) VALUES ('372013', gen_random_uuid(), 'x', 'x')`,
    );
    await expect(work.in(scope, (manager) => beginWriting(manager, planned))).rejects.toThrow(RegisterChanged);
  });

  it('of the very row is noticed even when it comes at the last moment, and nothing is written', async () => {
    const first = await plan('高松市花園町1-9-7');
    await work.in(scope, (manager) => writePlanned(manager, first));
    const second = await plan('高松市花園町3-1-1');
    await write(`UPDATE facility SET note = '現地確認', version = version + 1`);
    await expect(work.in(scope, (manager) => writePlanned(manager, second))).rejects.toThrow(RegisterChanged);
    expect(await facilities()).toEqual([{ address: '高松市花園町1-9-7', note: '現地確認', version: 2 }]);
  });

  it('makes the import be planned again, and both stay', async () => {
    const first = await plan('高松市花園町1-9-7');
    await work.in(scope, (manager) => writePlanned(manager, first));
    let attempts = 0;
    await untilUnchanged(async () => {
      const planned = await plan('高松市花園町3-1-1');
      if (attempts++ === 0) await write(`UPDATE facility SET note = '現地確認', version = version + 1`);
      await work.in(scope, async (manager) => {
        await beginWriting(manager, planned);
        await writePlanned(manager, planned);
      });
    });
    expect(attempts).toBe(2);
    expect(await facilities()).toEqual([{ address: '高松市花園町3-1-1', note: '現地確認', version: 3 }]);
  });

  it('that never ends makes the import give up', async () => {
    let attempts = 0;
    const attempt = async () => {
      attempts++;
      throw new RegisterChanged('edited');
    };
    await expect(untilUnchanged(attempt)).rejects.toThrow(RegisterChanged);
    expect(attempts).toBe(5);
  });
});
