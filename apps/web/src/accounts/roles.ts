import type { MemberRole } from '../api/types.js';
import type { Texts } from '../i18n/ja.js';

const roles: readonly MemberRole[] = ['administrator', 'planner', 'manager', 'inspector', 'viewer', 'facilitator'];

/** All roles of a city, from the one that may do most. */
export const roleOptions = ({ accounts }: Texts) => roles.map((role) => ({ value: role, label: accounts.roles[role] }));

/** Whether a role keeps to facilities that must be named. */
export const keepsToFacilities = (role: MemberRole): boolean => role === 'manager' || role === 'inspector';
