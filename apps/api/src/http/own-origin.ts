import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Entrance } from '../entrance.js';
import { Problem } from './problem.js';

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What browsers say of a request that a page of this origin, or the person, began. */
const ownSites = new Set(['same-origin', 'none']);
/** Whoever watches over the server asks it by any name; there is nothing to be had. */
const openPaths = ['/health', '/ready'];

/** Whether a host name or address is this machine's own. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host);
}

/** The origin that pages of this server have: the configured one, or on loopback what was asked for. */
export function ownOriginOf({ publicOrigin }: Entrance, request: Request): string {
  return publicOrigin ?? `http://${request.headers.host ?? ''}`;
}

/**
 * Only pages of this very server may talk to it, over a network only encrypted: another host name (DNS rebinding), another
 * origin, and a write that another site began (CSRF) are refused.
 */
export function onlyFromOwnOrigin(entrance: Entrance): RequestHandler {
  return (request: Request, _: Response, next: NextFunction) => {
    if (openPaths.includes(request.path) && safeMethods.has(request.method)) return next();
    next(refusalOf(entrance, request) ?? undefined);
  };
}

function refusalOf(entrance: Entrance, request: Request): Problem | null {
  const isEncrypted = entrance.publicOrigin === null || request.secure;
  if (!isEncrypted || !isOwnHost(entrance, request.headers.host ?? '')) return wrongAddress(entrance);
  const { origin } = request.headers;
  if (origin !== undefined && origin !== ownOriginOf(entrance, request)) {
    return refused(`Requests from ${origin} are not accepted.`);
  }
  const site = request.get('Sec-Fetch-Site');
  if (!safeMethods.has(request.method) && site !== undefined && !ownSites.has(site)) {
    return refused('Requests that another site began are not accepted.');
  }
  return null;
}

function isOwnHost({ publicOrigin }: Entrance, host: string): boolean {
  if (publicOrigin === null) return isLoopback(host.replace(/:\d+$/, ''));
  return host.toLowerCase() === new URL(publicOrigin).host;
}

function wrongAddress({ publicOrigin }: Entrance): Problem {
  const [en, ja] =
    publicOrigin === null
      ? ['http://127.0.0.1 or http://localhost', 'http://127.0.0.1 または http://localhost']
      : [publicOrigin, publicOrigin];
  return new Problem(403, 'forbidden', `Open this page under ${en}.`, { detailJa: `${ja} で開いてください。` });
}

function refused(detail: string): Problem {
  return new Problem(403, 'forbidden', detail, {
    detailJa: 'このアドレスからは利用できません。正しいアドレスで開き直してください。',
  });
}
