import { CostSettings } from '#db/entities/cost-settings.entity';
import { availableFromSpending } from '#libs/funding';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { type CostSettingsChanges, type CostSettingsValues, shippedCostSettings } from './cost-settings.schema.js';

/** Settings and the version an edit must name; version 0 = those shipped with the program. */
export type VersionedCostSettings = CostSettingsValues & { readonly version: number };

/** What a city set, or what is shipped while it has set nothing. */
export async function readCostSettings(database: EntityManager, code: string): Promise<VersionedCostSettings> {
  const row = await database.findOneBy(CostSettings, { municipalityCode: code });
  if (!row) return { ...shippedCostSettings, version: 0 };
  const { municipalityCode: _, ...settings } = row;
  return settings as VersionedCostSettings;
}

/** Own cycles, extras, funding and past spending of a city. */
@Injectable()
export class CostSettingsService {
  constructor(private readonly work: Work) {}

  read(scope: Scope) {
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, scope.municipalityCode);
      return withAvailable(await readCostSettings(database, scope.municipalityCode));
    });
  }

  /** What stands there already is not written again: the version grows only where something changes. */
  update(scope: Scope, expectedVersion: number, changes: CostSettingsChanges) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await this.lockMunicipality(database, municipalityCode);
      const current = await readCostSettings(database, municipalityCode);
      assertCurrent(current, expectedVersion, changes);
      const changed = changedFields(current, changes);
      if (isEmpty(changed)) return withAvailable(current);
      const next = { ...current, ...changed, version: current.version + 1 };
      if (current.version === 0) await database.insert(CostSettings, { municipalityCode, ...next });
      else await database.update(CostSettings, { municipalityCode }, next);
      return withAvailable(next);
    });
  }

  /** Two writers at once would otherwise both find the same version. */
  private async lockMunicipality(database: EntityManager, code: string) {
    await requireMunicipality(database, code);
    await database.query('SELECT 1 FROM municipality WHERE municipality_code = $1 FOR NO KEY UPDATE', [code]);
  }
}

function withAvailable(settings: VersionedCostSettings) {
  return { ...settings, availableFromSpending: availableFromSpending(settings.spending) };
}
