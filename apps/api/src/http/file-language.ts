import { z } from 'zod';

/** The languages in which files are handed out. */
export type FileLanguage = 'ja' | 'en';

/** That of the page which a file is asked from. */
export const fileLanguage = z.enum(['ja', 'en']).default('ja');
