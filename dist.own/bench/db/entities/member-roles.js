/** What an account may do in a city. */
export const memberRoles = ['administrator', 'planner', 'manager', 'inspector', 'viewer', 'facilitator'];
//# sourceMappingURL=member-roles.js.map