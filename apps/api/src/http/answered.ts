import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** Who asks, and of which city; neither tells a name. */
interface Asker {
  readonly accountId: string | null;
  readonly municipalityCode: string | null;
}

/** A request that has been answered, or given up by who asked (`isCutOff`). */
export interface Answered extends Asker {
  readonly id: string;
  readonly method: string;
  /** The pattern, such as /api/municipalities/:code/facilities/:id: the address itself may hold names and words searched for. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly isCutOff: boolean;
}

const ids = new WeakMap<Request, string>();
const askers = new WeakMap<Request, Asker>();
const nobody: Asker = { accountId: null, municipalityCode: null };

/** What the log knows a request under; people can tell it. */
export function requestIdOf(request: Request): string | null {
  return ids.get(request) ?? null;
}

/** The account that asks; null for nobody who is known. */
export function accountOf(request: Request): string | null {
  return askers.get(request)?.accountId ?? null;
}

/** Remembers who asks. */
export function noteAsker(request: Request, asker: Asker): void {
  askers.set(request, asker);
}

/** Gives each request an id (also as X-Request-Id), and tells of it once it has been answered. */
export function tellAnswered(hear: (answered: Answered) => void): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const id = randomBytes(6).toString('hex');
    const begun = performance.now();
    ids.set(request, id);
    response.set('X-Request-Id', id);
    response.once('close', () =>
      hear({
        id,
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        ms: Math.round(performance.now() - begun),
        ...(askers.get(request) ?? nobody),
        isCutOff: !response.writableFinished,
      }),
    );
    next();
  };
}

function routeOf(request: Request): string {
  const { path } = (request.route ?? {}) as { readonly path?: unknown };
  if (typeof path === 'string') return path;
  return request.originalUrl.startsWith('/api') ? '(none)' : '(page)';
}
