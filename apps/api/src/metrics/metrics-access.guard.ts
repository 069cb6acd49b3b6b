import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import { isFromThisMachine } from '../http/own-origin.js';
import { notFound, Problem } from '../http/problem.js';
import { Settings } from '../settings.js';

/** Lets in who asks from this very machine, under its own name, and who bears the configured token. */
@Injectable()
export class MetricsAccess implements CanActivate {
  constructor(@Inject(Settings) private readonly settings: Settings) {}

  /** Throws 401 for a wrong token; 404 where there is none to be had. */
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const { metricsToken } = this.settings.edges;
    if (isFromThisMachine(request)) return true;
    if (metricsToken === null) throw notFound('figures here');
    if (isBearing(request, metricsToken)) return true;
    throw new Problem(401, 'unauthenticated', 'Send the token of the figures: Authorization: Bearer …', {
      detailJa: '監視用のトークン(CHODO_METRICS_TOKEN)を Authorization: Bearer で送ってください。',
    });
  }
}

function isBearing({ headers }: Request, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}
