import { z } from 'zod';
import { inspectionReceipt, photoReceipt } from './receipts.js';
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** What the file of an outbox ends with, and the name of its table of contents. */
export const outboxFile = { extension: '.inspect.zip', manifest: 'manifest.json' };
/** What an operation is sent as in the file, and a photo. */
export const operationPath = (operationId) => `operations/${operationId}.json`;
export const photoPath = (hash) => `photos/${hash}`;
/** The table of contents of an outbox that is carried as a file: each operation and each photo once, with the hash of its bytes. */
export const outboxManifest = z.strictObject({
    format: z.literal('chodo-inspect'),
    version: z.literal(1),
    municipalityCode: z.string().regex(/^\d{6}$/),
    madeAt: z.iso.datetime({ offset: true }),
    operations: z.array(z.strictObject({ operationId: z.uuid(), sha256 })).max(1000),
    photos: z.array(z.strictObject({ sha256, bytes: z.number().int().min(1) })).max(5000),
});
/** What the desk gives back for the file; the phone reads it as it reads the answers of the network. */
export const receiptFile = z.object({
    format: z.literal('chodo-receipts'),
    version: z.literal(1),
    municipalityCode: z.string().regex(/^\d{6}$/),
    receipts: z.array(inspectionReceipt),
    refused: z.array(z.object({ operationId: z.uuid(), status: z.number().int(), detailJa: z.string(), detail: z.string() })),
    photos: z.array(photoReceipt),
});
//# sourceMappingURL=outbox-file.js.map