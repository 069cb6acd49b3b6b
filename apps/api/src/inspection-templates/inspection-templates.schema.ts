import { templateContent } from '#libs/contracts';
import { z } from 'zod';

/** A template with the edition in use, or with the one that was asked for. */
export const inspectionTemplate = z.object({
  id: z.uuid(),
  version: z.number().int().describe('0 = shipped with the program, and never edited or used here'),
  edition: z.number().int(),
  isShipped: z.boolean(),
  retiredAt: z.iso.datetime().nullable(),
  ...templateContent.shape,
});

/** By kind, then by name. */
export const inspectionTemplates = z.object({ items: z.array(inspectionTemplate) });

export const editionQuery = z.object({ edition: z.coerce.number().int().min(1).max(100_000).optional() });
export type EditionQuery = z.infer<typeof editionQuery>;
