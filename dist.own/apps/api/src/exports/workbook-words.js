import { englishWords } from './workbook-words-en.js';
import { japaneseWords } from './workbook-words-ja.js';
/** The words by language. */
export const workbookWords = {
    ja: japaneseWords,
    en: englishWords,
};
//# sourceMappingURL=workbook-words.js.map