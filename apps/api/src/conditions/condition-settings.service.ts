import { ConditionSettings } from '#db/entities/condition-settings.entity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import {
  type ConditionSettingsChanges,
  type ConditionSettingsValues,
  shippedConditionSettings,
} from './condition-settings.schema.js';

/** Settings and the version an edit must name; version 0 = those shipped with the program. */
type VersionedConditionSettings = ConditionSettingsValues & { readonly version: number };

/** What a city set, or what is shipped while it has set nothing. */
export async function readConditionSettings(
  database: EntityManager,
  municipalityCode: string,
): Promise<VersionedConditionSettings> {
  const row = await database.findOneBy(ConditionSettings, { municipalityCode });
  if (!row) return { ...shippedConditionSettings, version: 0 };
  const { municipalityCode: _, ...settings } = row;
  return settings;
}

/** How a city scores its buildings and what it assumes of their wear. */
@Injectable()
export class ConditionSettingsService {
  constructor(private readonly work: Work) {}

  read(scope: Scope): Promise<VersionedConditionSettings> {
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, scope.municipalityCode);
      return readConditionSettings(database, scope.municipalityCode);
    });
  }

  /** What stands there already is not written again: the version grows only where something changes. */
  update(
    scope: Scope,
    expectedVersion: number,
    changes: ConditionSettingsChanges,
  ): Promise<VersionedConditionSettings> {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await lockMunicipality(database, municipalityCode);
      const current = await readConditionSettings(database, municipalityCode);
      assertCurrent(current, expectedVersion, changes);
      const changed = changedFields(current, changes);
      if (isEmpty(changed)) return current;
      const next = { ...current, ...changed, version: current.version + 1 };
      if (current.version === 0) await database.insert(ConditionSettings, { municipalityCode, ...next });
      else await database.update(ConditionSettings, { municipalityCode }, next);
      return next;
    });
  }
}

/** Two writers at once would otherwise both find the same version. */
async function lockMunicipality(database: EntityManager, code: string): Promise<void> {
  await requireMunicipality(database, code);
  await database.query('SELECT 1 FROM municipality WHERE municipality_code = $1 FOR NO KEY UPDATE', [code]);
}
