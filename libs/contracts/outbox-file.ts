import { z } from 'zod';
import { inspectionReceipt, photoReceipt } from './receipts.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What the file of an outbox ends with, the name of its table of contents, and what it may hold at most. */
export const outboxFile = {
  extension: '.inspect.zip',
  manifest: 'manifest.json',
  mostBytes: 100 * 1024 * 1024,
  mostOperations: 1000,
  mostPhotos: 5000,
} as const;

/** What an operation is sent as in the file, and a photo. */
export const operationPath = (operationId: string): string => `operations/${operationId}.json`;
export const photoPath = (hash: string): string => `photos/${hash}`;

/** Who made the records on the phone, as the phone knows it: words, not a proof. */
const inspector = z.strictObject({
  loginName: z.string().trim().min(1).max(200),
  displayName: z.string().trim().min(1).max(200),
});
export type FileInspector = z.infer<typeof inspector>;

/** The table of contents of an outbox that is carried as a file: each operation and each photo once, with the hash of its bytes. */
export const outboxManifest = z.strictObject({
  format: z.literal('chodo-inspect'),
  version: z.literal(1),
  municipalityCode: z.string().regex(/^\d{6}$/),
  madeAt: z.iso.datetime({ offset: true }),
  inspector: inspector.optional().describe('phones did not always say'),
  operations: z.array(z.strictObject({ operationId: z.uuid(), sha256 })).max(outboxFile.mostOperations),
  photos: z.array(z.strictObject({ sha256, bytes: z.number().int().min(1) })).max(outboxFile.mostPhotos),
});
export type OutboxManifest = z.infer<typeof outboxManifest>;

/** What the desk gives back for the file; the phone reads it as it reads the answers of the network. */
export const receiptFile = z.object({
  format: z.literal('chodo-receipts'),
  version: z.literal(1),
  municipalityCode: z.string().regex(/^\d{6}$/),
  receipts: z.array(inspectionReceipt),
  refused: z.array(
    z.object({
      operationId: z.uuid(),
      status: z.number().int(),
      kind: z.string().optional().describe('last part of the type of the problem'),
      detailJa: z.string(),
      detail: z.string(),
    }),
  ),
  photos: z.array(photoReceipt),
});
export type ReceiptFile = z.infer<typeof receiptFile>;
