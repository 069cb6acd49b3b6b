import { componentKinds } from '#libs/asset';
import { buildingState } from './building-state.js';
import type { RenewableBuilding } from './renewable-building.js';
import type { RenewalContext } from './renewal-context.js';
import type { RenewalOption } from './renewal-option.js';
import { scorePath } from './score-path.js';

/**
 * The expected health score (健全度) of a building in each year of the horizon if it is kept so, on the usual scale of 100 to 10; parts
 * nobody has graded wear from the year they were new. A work counts from the year after its end on; NaN once the building is demolished
 * or its use has ended.
 */
export function conditionPath(
  building: RenewableBuilding,
  { treatments, closingOffset }: Pick<RenewalOption, 'treatments' | 'closingOffset'>,
  context: RenewalContext,
): Float64Array {
  const renewals = treatments.map(({ parts, startOffset, years, floorAreaM2 }) => ({
    resets: parts.reduce((mask, part) => mask | (1 << componentKinds.indexOf(part)), 0),
    end: startOffset + years,
    areaPercent: floorAreaM2 === 0 ? 0 : 100,
  }));
  const state = buildingState(building, context);
  return scorePath(renewals, { ...state, closingOffset }, context);
}
