import { accessEvents } from '#libs/access-log';
import { memberRoles } from '#db/entities/member-roles';
import { z } from 'zod';
import { fileLanguage } from '../http/file-language.js';
import { pageOf, pagingQuery } from '../http/paging.js';
const role = z.enum(memberRoles);
const displayName = z.string().trim().min(1).max(100);
const departments = z.array(z.string().trim().min(1).max(100)).max(100);
const facilityIds = z.array(z.uuid()).max(2000);
export const memberQuery = pagingQuery.extend({
    search: z.string().max(200).optional().describe('words of the names'),
    role: role.optional(),
});
export const member = z.object({
    accountId: z.uuid(),
    loginName: z.string(),
    displayName: z.string(),
    role,
    departments: z.array(z.string()).describe('a manager or inspector keeps to the facilities of these'),
    facilities: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('… and to these'),
    disabledAt: z.iso.datetime().nullable(),
    lastSignInAt: z.iso.datetime().nullable(),
    hasSecondFactor: z.boolean(),
    isDemo: z.boolean().describe('signed in to by one click; has no password'),
    version: z.number().int(),
});
/** By name. */
export const memberPage = pageOf(member);
export const newMember = z.strictObject({
    loginName: z
        .string()
        .trim()
        .min(1)
        .max(100)
        .regex(/^[^\s\p{C}]+$/u)
        .describe('without blanks and invisible characters; width and case do not matter'),
    displayName,
    role,
    departments: departments.default([]),
    facilityIds: facilityIds.default([]),
});
export const memberChanges = z.strictObject({ role, departments, facilityIds, displayName }).partial();
const oneTimePassword = z.string().describe('told only now');
export const invitedMember = z.object({
    member,
    oneTimePassword: oneTimePassword.nullable().describe('null = the account was there already and keeps its password'),
});
export const newPassword = z.object({ oneTimePassword });
const filters = {
    account: z.string().max(200).optional().describe('login name'),
    event: z.enum(accessEvents).optional(),
    from: z.iso.datetime({ offset: true }).optional(),
    to: z.iso.datetime({ offset: true }).optional().describe('before'),
};
export const accessLogQuery = pagingQuery.extend(filters);
export const accessLogFileQuery = z.object({ ...filters, language: fileLanguage });
const accessLine = z.object({
    at: z.iso.datetime(),
    loginName: z.string(),
    displayName: z.string(),
    event: z.enum(accessEvents),
    actor: z.string().nullable().describe('the administrator who did it; null = the person'),
    address: z.string().nullable(),
    userAgent: z.string().nullable(),
});
/** Newest first: the people who are in the city now. */
export const accessLogPage = pageOf(accessLine);
//# sourceMappingURL=members.schema.js.map