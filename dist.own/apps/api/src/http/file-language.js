import { z } from 'zod';
/** That of the page which a file is asked from. */
export const fileLanguage = z.enum(['ja', 'en']).default('ja');
//# sourceMappingURL=file-language.js.map