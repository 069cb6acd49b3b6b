import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How far a photo has come on the server: some or none of its bytes, all of them with the hash that was told, or refused for what it is. */
export const photoStates = ['awaited', 'stored', 'refused'] as const;

/** Why a photo is not kept, as the database notes it. */
export const photoRefusals = ['not-an-image', 'too-many-pixels', 'undecodable'] as const;
export type PhotoRefusal = (typeof photoRefusals)[number];

/** A photo on the server; `receivedBytes` says where to go on sending. */
export const photoReceipt = z.object({
  sha256,
  state: z.enum(photoStates),
  receivedBytes: z.number().int().min(0),
  reason: z.string().nullable().describe('why it was refused, in Japanese words'),
  refusal: z.enum(photoRefusals).nullable().optional().describe('the same for programs, which have words of their own'),
});
export type PhotoReceipt = z.infer<typeof photoReceipt>;

/** What the server says of an operation it has taken; the same each time the operation is sent. */
export const inspectionReceipt = z.object({
  operationId: z.uuid(),
  inspectionId: z.uuid(),
  revision: z.number().int().min(1),
  receiptNumber: z.string().describe('受付番号, as people read it out: R8-000123'),
  contentSha256: sha256.describe('of the canonical JSON of the record that was taken'),
  receivedAt: z.iso.datetime(),
  clockOffSeconds: z
    .number()
    .int()
    .nullable()
    .optional()
    .describe('how far the clock of the phone was ahead of the server, where that was far'),
  photos: z.array(photoReceipt),
});
export type InspectionReceipt = z.infer<typeof inspectionReceipt>;
