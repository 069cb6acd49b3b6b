import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { type Step, stepsWithin } from '../accounts/work.js';
import { readUnitPrices } from '../costs/current-unit-prices.js';
import { Settings } from '../settings.js';
import { CityMemory, type Former } from './city-memory.js';
import type { ConditionSettingsValues } from './condition-settings.schema.js';
import { readConditionSettings } from './condition-settings.service.js';
import { readFacilitySlices } from './facility-slices.js';
import { readConditions } from './read-conditions.js';
import { readStanding, standingOf, type StandingBuilding } from './standing-buildings.js';

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
    return this.inSteps(stepsWithin(database), scope);
  }

  inSteps(step: Step, scope: Scope): Promise<Standing> {
    const { municipalityCode } = scope;
    const fiscalYear = this.settings.currentFiscalYear;
    return this.memory.inSteps<Standing>(step, scope, `standing in ${fiscalYear}`, async (former) => {
      const again = former && (await readAgain(step, municipalityCode, former));
      return again ?? readAll(step, municipalityCode, fiscalYear);
    });
  }
}

/** Slice by slice, which together are in the order of the whole. */
async function readAll(step: Step, code: string, fiscalYear: number): Promise<Standing> {
  const rules = await step((database) => readConditionSettings(database, code));
  const { prices } = await step((database) => readUnitPrices(database, code));
  const buildings: StandingBuilding[] = [];
  for (const slice of await step((database) => readFacilitySlices(database, code))) {
    const rows = await step((database) => readConditions(database, code, slice));
    buildings.push(...standingOf(rows, prices, fiscalYear, rules));
  }
  return { fiscalYear, rules, buildings };
}

/** Null where all has to be read. */
async function readAgain(step: Step, code: string, former: Former<Standing>): Promise<Standing | null> {
  const changed = await former.changed();
  if (changed === null) return null;
  const { fiscalYear, rules, buildings: before } = former.answer;
  const anew = await step((database) => readStanding(database, code, fiscalYear, rules, changed));
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
