import { z } from 'zod';
/** page counts from 1; at most 500 rows a page. */
export const pagingQuery = z.object({
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(500).default(50),
});
/** The rows of the asked page, with how many there are in all. */
export function pageFrom(rows, { page, pageSize }) {
    return { items: rows.slice((page - 1) * pageSize, page * pageSize), total: rows.length, page, pageSize };
}
/** A page of rows and how many there are in all. */
export function pageOf(item) {
    return z.object({
        items: z.array(item),
        total: z.number().int(),
        page: z.number().int(),
        pageSize: z.number().int(),
    });
}
//# sourceMappingURL=paging.js.map