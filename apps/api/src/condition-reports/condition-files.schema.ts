import { z } from 'zod';
import { fileLanguage } from '../http/file-language.js';

/** Records of a fiscal year, or without it all of them. */
export const filesQuery = z.object({
  fiscalYear: z.coerce.number().int().min(1950).max(2200).optional(),
  language: fileLanguage,
});
export type FilesQuery = z.infer<typeof filesQuery>;

export const conditionsFileQuery = z.object({ language: fileLanguage });
export type ConditionsFileQuery = z.infer<typeof conditionsFileQuery>;
