import { checkMunicipalityCode } from '#libs/calendar';
import { applyDecorators, type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { Request } from 'express';
import { Problem } from '../http/problem.js';
import { actorOf, type Permission } from './permissions.js';
import { setScope } from './scope.js';

const permissionKey = 'chodo:permission';

/** Declares what a route needs; a route without it is refused, and a test lists it. */
export const Needs = (permission: Permission) =>
  applyDecorators(SetMetadata(permissionKey, permission), ApiExtension('x-permission', permission));

/** Deny by default: works out actor and municipality of a request from the declared permission and the path. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const permission = this.reflector.get<Permission | undefined>(permissionKey, context.getHandler());
    if (!permission) throw new Problem(403, 'forbidden', 'This route declares no permission, so nobody may use it.');
    const request = context.switchToHttp().getRequest<Request>();
    setScope(request, {
      municipalityCode: municipalityOf(request),
      actor: actorOf(permission),
      reason: reasonOf(request),
    });
    return true;
  }
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
