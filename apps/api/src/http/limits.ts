import { applyDecorators, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { Request } from 'express';

/** Kinds of requests that are counted apart; how many of each go in a minute is configured (see request-rates.ts). */
export const rateNames = ['watching', 'public', 'reporting', 'sign-in', 'reading', 'writing', 'heavy'] as const;
export type RateName = (typeof rateNames)[number];

/** How much a route takes, how long it may take, and as what it is counted. */
export interface Limits {
  /** A body of JSON; 0 = the route takes none. */
  readonly jsonBytes: number;
  /** Files of a form together, with what encloses them; 0 = the route takes none. */
  readonly filesBytes: number;
  /** A part of a file as it is (application/octet-stream); 0 = the route takes none. */
  readonly partBytes: number;
  /** What follows the `?` of the address. */
  readonly queryCharacters: number;
  /** A statement of the database that takes longer is given up. */
  readonly seconds: number;
  readonly rate: RateName;
}

export const megabyte = 1024 * 1024;

/** What holds for every route that does not declare more. */
const ofReading: Limits = {
  jsonBytes: 0,
  filesBytes: 0,
  partBytes: 0,
  queryCharacters: 4_000,
  seconds: 30,
  rate: 'reading',
};
const ofWriting: Limits = { ...ofReading, jsonBytes: 100 * 1024, seconds: 60, rate: 'writing' };

export const limitsKey = 'chodo:limits';
/** Where the OpenAPI document tells them. */
export const limitsExtension = 'x-limits';

/** Declares where a route's limits differ from those of all that read, or write. */
export const Takes = (differing: Partial<Limits>) =>
  applyDecorators(SetMetadata(limitsKey, differing), ApiExtension(limitsExtension, differing));

/** The limits of a route of that method that declares these. */
export function limitsFor(method: string, differing: Partial<Limits> = {}): Limits {
  const usual = ['GET', 'HEAD'].includes(method.toUpperCase()) ? ofReading : ofWriting;
  return { ...usual, ...differing };
}

/** The limits of the route that is being asked. */
export function limitsOf(reflector: Reflector, context: ExecutionContext): Limits {
  const { method } = context.switchToHttp().getRequest<Request>();
  return limitsFor(method, reflector.get<Partial<Limits> | undefined>(limitsKey, context.getHandler()));
}
