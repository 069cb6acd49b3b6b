import { z } from 'zod';
import { costQuery } from '../costs/costs.schema.js';
import { facilityFilter } from '../facilities/facilities.schema.js';
import { statementQuery } from '../property/register.schema.js';
import { workbookLanguages } from './workbook-words.js';

/** A cost and the language of its workbook. */
export const workbookQuery = costQuery.extend({ language: z.enum(workbookLanguages).default('ja') });
export type WorkbookQuery = z.infer<typeof workbookQuery>;

/** A fiscal year of the statement of property and the language of its workbook. */
export const statementWorkbookQuery = statementQuery.extend({ language: z.enum(workbookLanguages).default('ja') });
export type StatementWorkbookQuery = z.infer<typeof statementWorkbookQuery>;

/** Which facilities the workbook of the register lists, and its language. */
export const registerQuery = facilityFilter.extend({ language: z.enum(workbookLanguages).default('ja') });
export type RegisterQuery = z.infer<typeof registerQuery>;
