import type { PartChanges } from '#geo/import/register-workbook/part-changes';
import type { LotValues } from '#geo/import/register-workbook/part-row';
import type { BuildingFunction } from '#libs/asset';
import { idsOfMade, type Made } from './made-ids.js';
import type { Changed } from './register-changes.js';

/** What the sheets of functions and land write, by table. */
export interface PartRows {
  readonly newFunctions: readonly { readonly buildingId: string; readonly values: BuildingFunction }[];
  readonly changedFunctions: readonly Changed<BuildingFunction>[];
  readonly newLots: readonly { readonly facilityId: string | null; readonly values: LotValues }[];
  readonly changedLots: readonly Changed<LotValues>[];
}

/** Planned functions and lots as rows of tables. */
export function partRows({ functions, lots }: PartChanges, made: Made): PartRows {
  const { facilityOf, buildingOf } = idsOfMade(made);
  return {
    newFunctions: functions
      .filter((change) => change.kind === 'create')
      .map(({ facilityId, building, values }) => {
        const buildingId = buildingOf(facilityOf(facilityId), building);
        if (!buildingId) throw new Error(`the plan has no building for the function ${values.name}`);
        return { buildingId, values };
      }),
    changedFunctions: functions.filter((change) => change.kind === 'update'),
    newLots: lots
      .filter((change) => change.kind === 'create')
      .map(({ facilityId, values }) => ({ facilityId: facilityOf(facilityId), values })),
    changedLots: lots.filter((change) => change.kind === 'update'),
  };
}
