import { z } from 'zod';
/** Any value of JSON. Only its first level is described: types cannot be generated from a schema that contains itself. */
export const jsonValue = z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(z.unknown()),
    z.record(z.string(), z.unknown()),
]);
//# sourceMappingURL=json-value.js.map