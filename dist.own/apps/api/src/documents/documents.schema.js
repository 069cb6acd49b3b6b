import { z } from 'zod';
export const documentKinds = ['drawing', 'photo', 'inspection', 'contract', 'plan', 'ledger', 'other'];
const title = z.string().trim().min(1).max(200);
const kind = z.enum(documentKinds);
const documentDate = z.iso.date();
/** What is said of a file with its upload; without a title it is known by its name. */
export const newDocument = z.strictObject({
    title: title.optional(),
    kind: kind.default('other'),
    documentDate: documentDate.optional(),
});
export const documentChanges = z.strictObject({ title, kind, documentDate: documentDate.nullable() }).partial();
export const facilityDocument = z.object({
    id: z.uuid(),
    version: z.number().int(),
    facilityId: z.uuid(),
    title,
    kind,
    documentDate: documentDate.nullable(),
    fileName: z.string(),
    mediaType: z.string().describe('as the bytes say, not the name'),
    bytes: z.number().int(),
    sha256: z.string(),
});
/** Newest date first, then by title. */
export const facilityDocuments = z.object({ items: z.array(facilityDocument) });
//# sourceMappingURL=documents.schema.js.map