import { checkMunicipalityCode } from '#libs/calendar';
import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { Request } from 'express';
import { notFound, Problem } from '../http/problem.js';
import { Identities } from './identities.js';
import { type CityRole, type Identity, roleIn } from './identity.js';
import { confinementOf, has, type Permission } from './permissions.js';
import { type Confinement, type Scope, setScope } from './scope.js';
import { sessionTokenOf } from './session-cookie.js';

/** How long a statement of a request that only reads may take. */
const readPatienceMs = 30_000;

const permissionKey = 'chodo:permission';

/** Declares what a route needs; a route without it is refused, and a test lists it. */
export const Needs = (permission: Permission) =>
  applyDecorators(SetMetadata(permissionKey, permission), ApiExtension('x-permission', permission));

/** Deny by default: works out who asks, for which city, and whether the role there has the declared permission. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identities: Identities,
  ) {}

  /** Throws 401 for nobody, 404 for a city that is none of theirs, 403 for what their role there may not do. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<Permission | undefined>(permissionKey, context.getHandler());
    if (!permission) throw new Problem(403, 'forbidden', 'This route declares no permission, so nobody may use it.');
    const request = context.switchToHttp().getRequest<Request>();
    const token = sessionTokenOf(request);
    const identity = token === null ? null : await this.identities.of(token);
    const municipalityCode = municipalityOf(request);
    const patienceMs = request.method === 'GET' ? readPatienceMs : null;
    const scope = {
      municipalityCode,
      actor: identity?.loginName ?? 'public',
      reason: reasonOf(request),
      identity,
      patienceMs,
    };
    setScope(request, { ...scope, confinement: admit(permission, scope) });
    return true;
  }
}

/** What the answer is confined to; throws where there is to be none. */
function admit(permission: Permission, { identity, municipalityCode }: Scope): Confinement | null {
  if (has('public', permission)) return null;
  if (!identity) throw unauthenticated();
  if (identity.mustChangePassword && permission !== 'session:own') throw passwordFirst();
  if (municipalityCode === '') return admitWithoutCity(permission, identity);
  const city = roleIn(identity, municipalityCode);
  if (!city) throw notFound(`municipality ${municipalityCode}`);
  if (!identity.instanceAdministrator && !has(city.role, permission)) throw forbidden();
  return confinementIn(city);
}

function admitWithoutCity(permission: Permission, identity: Identity): null {
  if (!identity.instanceAdministrator && !has('viewer', permission)) throw forbidden();
  return null;
}

function confinementIn({ role, facilityIds, departments }: CityRole): Confinement | null {
  const confinement = confinementOf(role);
  return confinement.writing ? { ...confinement, facilityIds, departments } : null;
}

function unauthenticated(): Problem {
  return new Problem(401, 'unauthenticated', 'Sign in first.', { detailJa: 'ログインしてください。' });
}

function passwordFirst(): Problem {
  return new Problem(403, 'password-change-required', 'Replace the one-time password first.', {
    detailJa: '先に、初回パスワードをご自身のパスワードに変更してください。',
  });
}

/** For a route whose permission depends on what it finds; throws 403 for a role that lacks it. The program itself may do everything. */
export function requirePermission({ identity, municipalityCode }: Scope, permission: Permission): void {
  if (!identity) return;
  const city = roleIn(identity, municipalityCode);
  if (!city || !(identity.instanceAdministrator || has(city.role, permission))) throw forbidden();
}

function forbidden(): Problem {
  return new Problem(403, 'forbidden', 'Your role here may not do that. Ask an administrator of the city.', {
    detailJa: 'この操作を行う権限がありません。市の管理者にお問い合わせください。',
  });
}

function municipalityOf(request: Request): string {
  const written = request.params['code'];
  if (typeof written !== 'string') return '';
  const code = checkMunicipalityCode(written);
  if (!code.ok) throw new Problem(404, 'not-found', `No municipality ${written}: ${code.reason}`);
  return code.code;
}

function reasonOf(request: Request): string | null {
  const header = request.get('Chodo-Reason');
  if (!header) return null;
  try {
    return decodeURIComponent(header).slice(0, 500);
  } catch {
    throw new Problem(400, 'bad-request', 'The header Chodo-Reason must be percent-encoded UTF-8.');
  }
}
