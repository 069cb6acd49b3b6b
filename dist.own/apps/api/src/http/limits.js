import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
/** Kinds of requests that are counted apart; how many of each go in a minute is configured (see request-rates.ts). */
export const rateNames = ['watching', 'public', 'sign-in', 'reading', 'writing', 'heavy'];
export const megabyte = 1024 * 1024;
/** What holds for every route that does not declare more. */
const ofReading = {
    jsonBytes: 0,
    filesBytes: 0,
    partBytes: 0,
    queryCharacters: 4_000,
    seconds: 30,
    rate: 'reading',
};
const ofWriting = { ...ofReading, jsonBytes: 100 * 1024, seconds: 60, rate: 'writing' };
export const limitsKey = 'chodo:limits';
/** Where the OpenAPI document tells them. */
export const limitsExtension = 'x-limits';
/** Declares where a route's limits differ from those of all that read, or write. */
export const Takes = (differing) => applyDecorators(SetMetadata(limitsKey, differing), ApiExtension(limitsExtension, differing));
/** The limits of a route of that method that declares these. */
export function limitsFor(method, differing = {}) {
    const usual = ['GET', 'HEAD'].includes(method.toUpperCase()) ? ofReading : ofWriting;
    return { ...usual, ...differing };
}
/** The limits of the route that is being asked. */
export function limitsOf(reflector, context) {
    const { method } = context.switchToHttp().getRequest();
    return limitsFor(method, reflector.get(limitsKey, context.getHandler()));
}
//# sourceMappingURL=limits.js.map