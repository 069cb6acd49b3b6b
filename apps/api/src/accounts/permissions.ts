import type { MemberRole } from '#db/entities/membership.entity';

/** What somebody is where a request goes: in a city, or (`public`) nobody. */
export type Role = MemberRole | 'public';

const everyone = ['administrator', 'planner', 'manager', 'inspector', 'viewer', 'facilitator', 'public'] as const;
const signedIn = ['administrator', 'planner', 'manager', 'inspector', 'viewer', 'facilitator'] as const;
/** Who belongs to the house, and so sees the whole city. */
const staff = ['administrator', 'planner', 'manager', 'viewer', 'facilitator'] as const;
const desk = ['administrator', 'planner'] as const;

/** Every permission and the roles that have it: the one table that a route's declared permission is looked up in. */
export const permissions = {
  'health:read': everyone,
  'session:open': everyone,
  'session:own': signedIn,
  'password:change': signedIn,
  'public:read': everyone,
  'report:send': everyone,
  'municipality:list': signedIn,
  'municipality:create': [],
  'municipality:read': signedIn,
  'municipality:update': desk,
  'municipality:publish': ['administrator'],
  'municipality:delete': ['administrator'],
  'member:read': ['administrator'],
  'member:write': ['administrator'],
  'access-log:read': ['administrator'],
  'facility:read': signedIn,
  'facility:write': ['administrator', 'planner', 'manager'],
  'saved-filter:write': desk,
  'document:write': ['administrator', 'planner', 'manager'],
  'legal-duty:write': desk,
  'legal-inspection:write': ['administrator', 'planner', 'manager', 'inspector'],
  'base-map:write': ['administrator'],
  'inspection:read': signedIn,
  'inspection:write': ['administrator', 'planner', 'manager', 'inspector'],
  'inspection-template:write': desk,
  'finding:write': ['administrator', 'planner', 'manager'],
  'finding:decide': desk,
  'report:decide': desk,
  'cost:read': staff,
  'unit-price:write': desk,
  'cost-settings:write': desk,
  'reduction-target:write': desk,
  'estimate:write': desk,
  'plan:read': staff,
  'plan:write': desk,
  'operation:write': ['administrator', 'planner', 'manager'],
  'import:read': desk,
  'import:write': desk,
  'facility:history': ['administrator', 'planner', 'manager'],
  'audit:read': desk,
  'demo:load': [],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role has a permission; who administers the instance has each. */
export function has(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

/** What a role may do, in the order of the table. */
export function permissionsOf(role: Role): Permission[] {
  return allPermissions.filter((permission) => has(role, permission));
}

/** What is asked for without a city; who administers the instance has every permission everywhere. */
export function permissionsWithoutCity(who: 'instance-administrator' | 'account' | 'nobody'): Permission[] {
  if (who === 'instance-administrator') return [...allPermissions];
  return permissionsOf(who === 'account' ? 'viewer' : 'public').filter((permission) => cityless.has(permission));
}

const allPermissions = Object.keys(permissions) as Permission[];
const cityless: ReadonlySet<Permission> = new Set([
  'health:read',
  'session:open',
  'session:own',
  'password:change',
  'municipality:list',
]);

/** Managers and inspectors keep to their own facilities: the first in what they write, the second also in what they see. */
export function confinementOf(role: Role): { readonly reading: boolean; readonly writing: boolean } {
  return { reading: role === 'inspector', writing: role === 'inspector' || role === 'manager' };
}

/** In whose name the program itself works: a command at the machine, the first start. */
export const commandActor = 'chodo@this-machine';

/** In whose name those ask who are not signed in. */
export const nobodysName = 'public';
