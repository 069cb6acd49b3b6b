import { memberRoles } from '#db/entities/member-roles';
import { z } from 'zod';
import { longestPassword } from './passwords.js';
import { permissions } from './permissions.js';
const memberRole = z.enum(memberRoles);
const permissionNames = z.array(z.enum(Object.keys(permissions)));
const code = z
    .string()
    .regex(/^\d{6}$/)
    .describe('six digits of the second factor');
const password = z.string().min(1).max(longestPassword);
export const sessionAnswer = z.object({
    account: z
        .object({
        loginName: z.string(),
        displayName: z.string(),
        instanceAdministrator: z.boolean(),
        hasSecondFactor: z.boolean(),
    })
        .nullable()
        .describe('null = nobody is signed in'),
    mustChangePassword: z.boolean().describe('a one-time password must be replaced before anything else'),
    method: z.enum(['password', 'demo', 'device', 'oidc', 'test']).nullable(),
    cities: z
        .array(z.object({
        municipalityCode: z.string(),
        role: memberRole,
        permissions: permissionNames,
        writesOnly: z
            .object({ departments: z.array(z.string()), facilityIds: z.array(z.string()) })
            .nullable()
            .describe('the own facilities, to which writing is confined; null = the whole city'),
        seesOnlyOwn: z.boolean().describe('reading is confined to those, too'),
    }))
        .describe('none for who administers the instance: its permissions count everywhere'),
    permissions: permissionNames.describe('without a city; of who administers the instance, everywhere'),
    demoRoles: z.array(memberRole).describe('roles of the demo city that one click signs in as; none over a network'),
    oidc: z.object({ name: z.string() }).nullable().describe('the organisation that GET /api/session/oidc signs in with'),
});
export const credentials = z.strictObject({
    loginName: z.string().min(1).max(200),
    password,
    code: code.optional(),
});
export const demoSignIn = z.strictObject({ role: memberRole });
export const passwordChange = z.strictObject({ present: password, next: password });
export const proposedSecondFactor = z.object({
    secret: z.string().describe('base32, for typing'),
    address: z.string().describe('otpauth://…, for the QR code'),
});
export const secondFactorConfirmation = z.strictObject({
    secret: z
        .string()
        .regex(/^[A-Z2-7]{32}$/)
        .describe('as it was proposed'),
    code,
});
export const secondFactorRemoval = z.strictObject({ password });
//# sourceMappingURL=session.schema.js.map