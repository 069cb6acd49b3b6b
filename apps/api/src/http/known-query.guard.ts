import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { z } from 'zod';
import { limitsOf } from './limits.js';
import { Problem } from './problem.js';

/**
 * Refuses a query longer than the route takes (414), and parameters that its `@Query({ schema })` does not name: a typing error must
 * not look like an answer.
 */
@Injectable()
export class KnownQueryGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const { originalUrl } = context.switchToHttp().getRequest<Request>();
    assertShort(originalUrl, limitsOf(this.reflector, context).queryCharacters);
    const known = namesOf(context);
    const unknown = Object.keys(context.switchToHttp().getRequest<Request>().query).filter((name) => !known.has(name));
    if (unknown.length === 0) return true;
    const errors = unknown.map((path) => ({ path, ...noSuchParameter }));
    throw new Problem(400, 'bad-request', `${unknown[0]}: ${noSuchParameter.message}`, {
      detailJa: `検索条件「${unknown[0]}」は、ここでは使えません。取り除くか、つづりを確かめてください。`,
      errors,
    });
  }
}

function assertShort(url: string, most: number): void {
  const start = url.indexOf('?');
  if (start < 0 || url.length - start - 1 <= most) return;
  throw new Problem(414, 'too-large', `The query is longer than ${most} characters: ask for less in one request.`, {
    detailJa: `検索条件が長すぎます(${most}文字まで)。条件を短くしてください。`,
  });
}

const noSuchParameter = {
  message: 'There is no such query parameter here.',
  messageJa: 'この検索条件はありません。',
};

type Arguments = Readonly<Record<string, { readonly schema?: unknown }>>;

function namesOf(context: ExecutionContext): ReadonlySet<string> {
  const route = context.getHandler().name;
  const taken = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), route) ?? {}) as Arguments;
  const queries = Object.entries(taken).filter(([key]) => key.startsWith(`${RouteParamtypes.QUERY}:`));
  return new Set(queries.flatMap(([, { schema }]) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])));
}
