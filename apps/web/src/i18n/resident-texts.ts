import { forms as formsEn } from './en/forms.js';
import { map as mapEn } from './en/map.js';
import { reports as reportsEn } from './en/reports.js';
import { shell as shellEn } from './en/shell.js';
import { forms } from './ja/forms.js';
import { map } from './ja/map.js';
import { reports } from './ja/reports.js';
import { shell } from './ja/shell.js';
import type { Texts } from './ja.js';
import type { Language } from './language.js';

const ja: Pick<Texts, 'forms' | 'map' | 'reports' | 'shell'> = { forms, map, reports, shell };
const en: typeof ja = { forms: formsEn, map: mapEn, reports: reportsEn, shell: shellEn };

/** The words that the pages of residents use; the others would be most of what their phones load. */
export const residentTexts = { ja, en } as Record<Language, Texts>;
