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
export type MemberQuery = z.infer<typeof memberQuery>;

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
export type Member = z.infer<typeof member>;

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
export type NewMember = z.infer<typeof newMember>;

export const memberChanges = z.strictObject({ role, departments, facilityIds, displayName }).partial();
export type MemberChanges = z.infer<typeof memberChanges>;

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
export type AccessLogQuery = z.infer<typeof accessLogQuery>;

export type AccessLogFilter = z.infer<z.ZodObject<typeof filters>>;

export const accessLogFileQuery = z.object({ ...filters, language: fileLanguage });
export type AccessLogFileQuery = z.infer<typeof accessLogFileQuery>;

const accessLine = z.object({
  at: z.iso.datetime(),
  loginName: z.string(),
  displayName: z.string(),
  event: z.enum(accessEvents),
  actor: z.string().nullable().describe('the administrator who did it; null = the person'),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type AccessLine = z.infer<typeof accessLine>;

/** Newest first: the people who are in the city now. */
export const accessLogPage = pageOf(accessLine);
