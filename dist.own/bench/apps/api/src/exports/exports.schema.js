import { costQuery } from '../costs/costs.schema.js';
import { facilityFilter } from '../facilities/facilities.schema.js';
import { statementQuery } from '../property/register.schema.js';
import { fileLanguage } from '../http/file-language.js';
/** A cost and the language of its workbook. */
export const workbookQuery = costQuery.extend({ language: fileLanguage });
/** A fiscal year of the statement of property and the language of its workbook. */
export const statementWorkbookQuery = statementQuery.extend({ language: fileLanguage });
/** Which facilities the workbook of the register lists, and its language. */
export const registerQuery = facilityFilter.extend({ language: fileLanguage });
//# sourceMappingURL=exports.schema.js.map