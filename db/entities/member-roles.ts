/** What an account may do in a city. */
export const memberRoles = ['administrator', 'planner', 'manager', 'inspector', 'viewer', 'facilitator'] as const;
export type MemberRole = (typeof memberRoles)[number];
