import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** In whose name and for which municipality a piece of work is done; reason and import go into the audit. */
export interface Scope {
  readonly municipalityCode: string;
  readonly actor: string;
  readonly reason?: string | null;
  readonly importId?: string | null;
}

const scopes = new WeakMap<Request, Scope>();

/** Remembers the scope that the permission guard has worked out for a request. */
export function setScope(request: Request, scope: Scope): void {
  scopes.set(request, scope);
}

/** Hands a route its scope; throws when the guard did not run, which is a programming error. */
export const InScope = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  const scope = scopes.get(context.switchToHttp().getRequest<Request>());
  if (!scope) throw new Error('no scope: the permission guard did not run');
  return scope;
});
