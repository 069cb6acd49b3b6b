/** Until people sign in, one fixed actor stands for each role; the audit names it. */
export const actors = {
  administrator: 'administrator@this-machine',
  planner: 'planner@this-machine',
  viewer: 'viewer@this-machine',
} as const;

export type Role = keyof typeof actors;

/** Every permission and the role whose actor uses it: the one table that a route's declared permission is looked up in. */
export const permissions = {
  'municipality:list': 'viewer',
  'municipality:create': 'administrator',
  'municipality:read': 'viewer',
  'municipality:update': 'planner',
  'municipality:delete': 'administrator',
  'facility:read': 'viewer',
  'facility:write': 'planner',
  'saved-filter:write': 'planner',
  'document:write': 'planner',
  'base-map:write': 'administrator',
  'cost:read': 'viewer',
  'unit-price:write': 'planner',
  'cost-settings:write': 'planner',
  'reduction-target:write': 'planner',
  'estimate:write': 'planner',
  'operation:write': 'planner',
  'import:read': 'viewer',
  'import:write': 'planner',
  'audit:read': 'planner',
  'demo:load': 'administrator',
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof permissions;

/** The actor in whose name a route with this permission works. */
export function actorOf(permission: Permission): string {
  return actors[permissions[permission]];
}
