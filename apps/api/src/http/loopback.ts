import type { NextFunction, Request, Response } from 'express';
import { Problem } from './problem.js';

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/** Whether a host name or address is this machine's own. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host);
}

/**
 * Until people sign in, only pages of this very server may talk to it: another host name (DNS rebinding) and a write from
 * another origin are refused.
 */
export function onlyFromThisMachine(request: Request, _: Response, next: NextFunction): void {
  const host = request.headers.host ?? '';
  if (!isLoopback(host.replace(/:\d+$/, ''))) {
    return next(
      new Problem(403, 'forbidden', 'Open this page under http://127.0.0.1 or http://localhost.', {
        detailJa: 'http://127.0.0.1 または http://localhost で開いてください。',
      }),
    );
  }
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) {
    return next(new Problem(403, 'forbidden', `Requests from ${origin} are not accepted.`));
  }
  next();
}
