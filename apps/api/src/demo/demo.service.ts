import { bulkInsert } from '#db/bulk-insert';
import { Municipality } from '#db/entities/municipality.entity';
import { demoCityCode, generateDemoCity } from '#db/seeds/demo-city/demo-city';
import { drawInspections, inspectedDepartment } from '#db/seeds/demo-city/inspections/inspections';
import { drawLegalDuties } from '#db/seeds/demo-city/legal/legal-duties';
import type { DemoCity } from '#db/seeds/demo-city/types';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { createDemoAccounts, joinDemoCity } from '../accounts/demo-accounts.js';
import { commandActor } from '../accounts/permissions.js';
import { Work } from '../accounts/work.js';
import { PhotoFiles } from '../inspection-photos/photo-files.js';
import { Settings } from '../settings.js';
import { rowsOf } from './demo-rows.js';
import { keepDrawings } from './keep-drawings.js';

/** The seed of the one demo city everybody sees. */
const demoSeed = 20260401;

/** Whose facilities its manager and its inspector keep to. */
const demoDepartments = [inspectedDepartment];

/** The fictional demo city: loaded on the very first start, and again whenever somebody asks for it. */
@Injectable()
export class DemoService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
    private readonly files: PhotoFiles,
  ) {}

  /** Whether nothing was ever written here: a city that was removed has left its journal. */
  async isFirstStart(): Promise<boolean> {
    const written = await this.work.acrossCities((database) =>
      database.query<unknown[]>('SELECT 1 FROM audit LIMIT 1'),
    );
    return written.length === 0;
  }

  /** Loads the demo city unless it is there already; answers its code. */
  async load(): Promise<{ code: string; loaded: boolean }> {
    const code = demoCityCode;
    const scope = { municipalityCode: code, actor: commandActor, reason: 'demo city' };
    await this.work.onAccounts(createDemoAccounts);
    return this.work.in(scope, async (database) => {
      if (await database.existsBy(Municipality, { municipalityCode: code })) return { code, loaded: false };
      try {
        await this.write(database, generateDemoCity(demoSeed));
      } catch (error) {
        await this.files.discardCity(code);
        throw error;
      }
      return { code, loaded: true };
    });
  }

  private async write(database: EntityManager, city: DemoCity): Promise<void> {
    const { code } = city.municipality;
    const today = this.settings.today();
    const legal = drawLegalDuties(demoSeed, city.facilities, today);
    const rounds = drawInspections(demoSeed, city.facilities, today);
    const drawings = await keepDrawings(code, rounds, this.files);
    for (const [table, rows] of rowsOf(city, { legal, rounds, drawings })) await bulkInsert(database, table, rows);
    await joinDemoCity(database, code, demoDepartments);
  }
}
