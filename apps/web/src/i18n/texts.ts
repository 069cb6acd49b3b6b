import { en } from './en.js';
import { ja, type Texts } from './ja.js';
import type { Language } from './language.js';

/** All words of all pages. */
export const allTexts: Record<Language, Texts> = { ja, en };
