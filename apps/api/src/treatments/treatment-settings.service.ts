import { TreatmentSettings } from '#db/entities/treatment-settings.entity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import {
  shippedTreatmentSettings,
  type TreatmentSettingsChanges,
  type TreatmentSettingsValues,
} from './treatment-settings.schema.js';

/** Rules and the version an edit must name; version 0 = those shipped with the program. */
type VersionedTreatmentSettings = TreatmentSettingsValues & { readonly version: number };

/** What a city set, or what is shipped while it has set nothing. */
export async function readTreatmentSettings(
  database: EntityManager,
  municipalityCode: string,
): Promise<VersionedTreatmentSettings> {
  const row = await database.findOneBy(TreatmentSettings, { municipalityCode });
  if (!row) return { ...shippedTreatmentSettings, version: 0 };
  return { ...shippedTreatmentSettings, ...(row.rules as Partial<TreatmentSettingsValues>), version: row.version };
}

/** Which works on its buildings a city holds to be sensible when. */
@Injectable()
export class TreatmentSettingsService {
  constructor(private readonly work: Work) {}

  read(scope: Scope): Promise<VersionedTreatmentSettings> {
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, scope.municipalityCode);
      return readTreatmentSettings(database, scope.municipalityCode);
    });
  }

  /** What stands there already is not written again: the version grows only where something changes. */
  update(
    scope: Scope,
    expectedVersion: number,
    changes: TreatmentSettingsChanges,
  ): Promise<VersionedTreatmentSettings> {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await lockMunicipality(database, municipalityCode);
      const current = await readTreatmentSettings(database, municipalityCode);
      assertCurrent(current, expectedVersion, changes);
      const changed = changedFields(current, changes);
      if (isEmpty(changed)) return current;
      const next = { ...current, ...changed, version: current.version + 1 };
      const { version, ...rules } = next;
      if (current.version === 0) await database.insert(TreatmentSettings, { municipalityCode, rules, version });
      else await database.update(TreatmentSettings, { municipalityCode }, { rules, version });
      return next;
    });
  }
}

/** Two writers at once would otherwise both find the same version. */
async function lockMunicipality(database: EntityManager, code: string): Promise<void> {
  await requireMunicipality(database, code);
  await database.query('SELECT 1 FROM municipality WHERE municipality_code = $1 FOR NO KEY UPDATE', [code]);
}
