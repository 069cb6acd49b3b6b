import { bulkInsert } from '#db/bulk-insert';
import { Municipality } from '#db/entities/municipality.entity';
import { generateDemoCity } from '#db/seeds/demo-city/demo-city';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { actorOf } from '../accounts/permissions.js';
import { Work } from '../accounts/work.js';
import { rowsOf } from './demo-rows.js';

/** The seed of the one demo city everybody sees. */
const demoSeed = 20260401;

/** The fictional demo city: loaded on the very first start, and again whenever somebody asks for it. */
@Injectable()
export class DemoService {
  constructor(
    private readonly work: Work,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  /** Whether nothing was ever written here: a city that was removed has left its journal. */
  async isFirstStart(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ empty: boolean }[]>('SELECT NOT EXISTS (SELECT 1 FROM audit) AS empty');
    return row?.empty ?? false;
  }

  /** Loads the demo city unless it is there already; answers its code. */
  async load(): Promise<{ code: string; loaded: boolean }> {
    const city = generateDemoCity(demoSeed);
    const { code } = city.municipality;
    const scope = { municipalityCode: code, actor: actorOf('demo:load'), reason: 'demo city' };
    return this.work.in(scope, async (database) => {
      if (await database.existsBy(Municipality, { municipalityCode: code })) return { code, loaded: false };
      for (const [table, rows] of rowsOf(city)) await bulkInsert(database, table, rows);
      return { code, loaded: true };
    });
  }
}
