import { z } from 'zod';
import { facilityFilter, facilityListQuery } from '../facilities/facilities.schema.js';
const name = z.string().trim().min(1).max(60);
const { sort, order } = facilityListQuery.shape;
/** The members of a list's query that say which facilities and in which order. */
const filter = z.strictObject({ ...facilityFilter.shape, sort: sort.optional(), order: order.optional() });
export const newSavedFilter = z.strictObject({ name, filter });
export const savedFilterChanges = newSavedFilter.partial();
export const savedFilter = z.object({
    id: z.uuid(),
    version: z.number().int(),
    name,
    filter: z.record(z.string(), z.union([z.string(), z.number()])),
});
/** By name. */
export const savedFilters = z.object({ items: z.array(savedFilter) });
//# sourceMappingURL=saved-filters.schema.js.map