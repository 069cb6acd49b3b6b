import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Settings } from '../settings.js';
import { CityMemory, type Former } from './city-memory.js';
import type { ConditionSettingsValues } from './condition-settings.schema.js';
import { readConditionSettings } from './condition-settings.service.js';
import { readStanding, type StandingBuilding } from './standing-buildings.js';

/** How all buildings of a city stand in a fiscal year, by the names of facilities and buildings, and by which rules. */
export interface Standing {
  readonly fiscalYear: number;
  readonly rules: ConditionSettingsValues;
  readonly buildings: readonly StandingBuilding[];
}

/** What every answer about the condition of a city begins with; after a change only what the journal tells of is read again. */
@Injectable()
export class CityStanding {
  constructor(
    private readonly memory: CityMemory,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  of(database: EntityManager, scope: Scope): Promise<Standing> {
    const { municipalityCode } = scope;
    const fiscalYear = this.settings.currentFiscalYear;
    return this.memory.of<Standing>(database, scope, `standing in ${fiscalYear}`, async (former) => {
      const again = former && (await readAgain(database, municipalityCode, former));
      if (again) return again;
      const rules = await readConditionSettings(database, municipalityCode);
      return { fiscalYear, rules, buildings: await readStanding(database, municipalityCode, fiscalYear, rules) };
    });
  }
}

/** Null where all has to be read. */
async function readAgain(database: EntityManager, code: string, former: Former<Standing>): Promise<Standing | null> {
  const changed = await former.changed();
  if (changed === null) return null;
  const { fiscalYear, rules, buildings: before } = former.answer;
  const anew = await readStanding(database, code, fiscalYear, rules, changed);
  const buildings = withChanged(before, new Set(changed), anew);
  return buildings && { fiscalYear, rules, buildings };
}

type Named = Pick<StandingBuilding, 'facilityId' | 'facilityName' | 'buildingId' | 'buildingName'>;

/**
 * The buildings with those of the changed facilities as they are now; null where these are others than before or are called otherwise: then
 * the order of all is another, and only the database knows how it orders names.
 */
export function withChanged<T extends Named>(
  before: readonly T[],
  changed: ReadonlySet<string>,
  anew: readonly T[],
): T[] | null {
  const replaced = before.filter(({ facilityId }) => changed.has(facilityId));
  const isInOrder = replaced.length === anew.length && replaced.every((one, at) => isCalledAlike(one, anew[at]!));
  if (!isInOrder) return null;
  const rest = anew.values();
  return before.map((one) => (changed.has(one.facilityId) ? rest.next().value! : one));
}

function isCalledAlike(one: Named, other: Named): boolean {
  return (['facilityId', 'facilityName', 'buildingId', 'buildingName'] as const).every(
    (name) => one[name] === other[name],
  );
}
