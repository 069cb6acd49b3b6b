import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Identity } from './identity.js';

/** In whose name and for which municipality a piece of work is done; reason and import go into the audit. */
export interface Scope {
  readonly municipalityCode: string;
  readonly actor: string;
  readonly reason?: string | null;
  readonly importId?: string | null;
  /** Keeps to some facilities; without it, the whole city. */
  readonly confinement?: Confinement | null;
  /** A statement that takes longer is given up. Without it none is. */
  readonly patienceMs?: number | null;
  /** Who is signed in; null for the program itself and for nobody. */
  readonly identity?: Identity | null;
}

/** The own facilities of an account, and whether it sees and changes only those. */
export interface Confinement {
  readonly reading: boolean;
  readonly writing: boolean;
  readonly facilityIds: readonly string[];
  readonly departments: readonly string[];
}

const scopes = new WeakMap<Request, Scope>();

/** Remembers the scope that the permission guard has worked out for a request. */
export function setScope(request: Request, scope: Scope): void {
  scopes.set(request, scope);
}

/** Who is signed in; throws where a route without that permission asks, which is a programming error. */
export function identityIn({ identity }: Scope): Identity {
  if (!identity) throw new Error('nobody is signed in: the route lacks a permission that demands it');
  return identity;
}

/** Hands a route its scope; throws when the guard did not run, which is a programming error. */
export const InScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  const scope = scopes.get(context.switchToHttp().getRequest<Request>());
  if (!scope) throw new Error('no scope: the permission guard did not run');
  return scope;
});
