import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Request } from 'express';
import { z } from 'zod';
import { Problem } from './problem.js';

/** Refuses query parameters that the route's `@Query({ schema })` does not name: a typing error must not look like an answer. */
@Injectable()
export class KnownQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
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
