import { z } from 'zod';
import { photoSizes } from '../photo-store/photo-paths.js';

/** The hash of the bytes as they are sent. */
export const photoHash = z.string().regex(/^[0-9a-f]{64}$/);

export const partQuery = z.object({
  offset: z.coerce.number().int().min(0).max(10_000_000).describe('how many bytes have arrived before'),
});
export type PartQuery = z.infer<typeof partQuery>;

export const photoFileQuery = z.object({ size: z.enum(photoSizes).default('full') });
export type PhotoFileQuery = z.infer<typeof photoFileQuery>;
