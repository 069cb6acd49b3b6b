import { z } from 'zod';
import { longestPassword } from './passwords.js';

const memberRole = z.enum(['administrator', 'planner', 'manager', 'inspector', 'viewer', 'facilitator']);
const password = z.string().min(1).max(longestPassword);

export const sessionAnswer = z.object({
  account: z
    .object({ loginName: z.string(), displayName: z.string(), instanceAdministrator: z.boolean() })
    .nullable()
    .describe('null = nobody is signed in'),
  mustChangePassword: z.boolean().describe('a one-time password must be replaced before anything else'),
  method: z.enum(['password', 'demo', 'device', 'oidc', 'test']).nullable(),
  cities: z.array(z.object({ municipalityCode: z.string(), role: memberRole })),
  demoRoles: z.array(memberRole).describe('roles of the demo city that one click signs in as; none over a network'),
});

export const credentials = z.strictObject({
  loginName: z.string().min(1).max(200),
  password,
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .describe('six digits of the second factor'),
});

export const demoSignIn = z.strictObject({ role: memberRole });
export type DemoSignIn = z.infer<typeof demoSignIn>;

export const passwordChange = z.strictObject({ present: password, next: password });
export type PasswordChange = z.infer<typeof passwordChange>;
