import { checkMunicipalityCode } from '#libs/calendar';
import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { Request } from 'express';
import { noteAsker } from '../http/answered.js';
import { type Limits, limitsOf } from '../http/limits.js';
import { notFound, Problem } from '../http/problem.js';
import { networkOf, RequestCounts } from '../http/request-rates.js';
import { callerOf } from './access-log.js';
import { Identities } from './identities.js';
import { type CityRole, type Identity, roleIn } from './identity.js';
import { confinementOf, has, nobodysName, type Permission } from './permissions.js';
import { type Confinement, type Scope, setScope } from './scope.js';
import { sessionTokenOf } from './session-cookie.js';

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
    private readonly counts: RequestCounts,
  ) {}

  /** Throws 429 for too many requests, 401 for nobody, 404 for a city that is none of theirs, 403 for what their role there may not do. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<Permission | undefined>(permissionKey, context.getHandler());
    if (!permission) throw new Problem(403, 'forbidden', 'This route declares no permission, so nobody may use it.');
    const request = context.switchToHttp().getRequest<Request>();
    const limits = limitsOf(this.reflector, context);
    const identity = ifMeant(await this.counted(request, limits), request);
    const municipalityCode = municipalityOf(request);
    noteAsker(request, { accountId: identity?.accountId ?? null, municipalityCode: municipalityCode || null });
    const scope = {
      municipalityCode,
      actor: identity?.loginName ?? nobodysName,
      reason: reasonOf(request),
      identity,
      patienceMs: limits.seconds * 1000,
    };
    setScope(request, { ...scope, confinement: admit(permission, scope) });
    return true;
  }

  /** Who asks, counted by account; who is not known to be signed in is counted by address, before the database is asked. */
  private async counted(request: Request, { rate }: Limits): Promise<Identity | null> {
    const token = sessionTokenOf(request);
    const address = networkOf(callerOf(request).address ?? '');
    const isKnown = token !== null && this.identities.knows(token);
    const strangerRate = rate === 'reading' || rate === 'writing' || rate === 'heavy' ? 'stranger' : rate;
    if (!isKnown) await this.counts.take(strangerRate, address);
    const identity = token === null ? null : await this.identities.of(token);
    if (!identity) return null;
    if (!isKnown) await this.counts.giveBack(strangerRate, address);
    await this.counts.take(rate, identity.accountId);
    return identity;
  }
}

/** Who is signed in, unless the page means somebody else: one browser has one session, but may have windows of two people. */
function ifMeant(identity: Identity | null, request: Request): Identity | null {
  const meant = request.get('Chodo-Account');
  return meant === undefined || meant === encodeURIComponent(identity?.loginName ?? '') ? identity : null;
}

/** What the answer is confined to; throws where there is to be none. */
function admit(permission: Permission, { identity, municipalityCode }: Scope): Confinement | null {
  if (has('public', permission)) return null;
  if (!identity) throw unauthenticated();
  if (identity.mustChangePassword && permission !== 'password:change') throw passwordFirst();
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
export function requirePermission(scope: Scope, permission: Permission): void {
  if (!isAllowed(scope, permission)) throw forbidden();
}

/** Whether who asks has a permission in the city; the program itself has all. */
export function isAllowed({ identity, municipalityCode }: Scope, permission: Permission): boolean {
  if (!identity) return true;
  const city = roleIn(identity, municipalityCode);
  return city !== null && (identity.instanceAdministrator || has(city.role, permission));
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
