var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Reflector } from '@nestjs/core';
import { z } from 'zod';
import { limitsOf } from './limits.js';
import { Problem } from './problem.js';
/**
 * Refuses a query longer than the route takes (414), and parameters that its `@Query({ schema })` does not name: a typing error must
 * not look like an answer.
 */
let KnownQueryGuard = class KnownQueryGuard {
    reflector;
    constructor(reflector) {
        this.reflector = reflector;
    }
    canActivate(context) {
        const { originalUrl } = context.switchToHttp().getRequest();
        assertShort(originalUrl, limitsOf(this.reflector, context).queryCharacters);
        const known = namesOf(context);
        const unknown = Object.keys(context.switchToHttp().getRequest().query).filter((name) => !known.has(name));
        if (unknown.length === 0)
            return true;
        const errors = unknown.map((path) => ({ path, ...noSuchParameter }));
        throw new Problem(400, 'bad-request', `${unknown[0]}: ${noSuchParameter.message}`, {
            detailJa: `検索条件「${unknown[0]}」は、ここでは使えません。取り除くか、つづりを確かめてください。`,
            errors,
        });
    }
};
KnownQueryGuard = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Reflector])
], KnownQueryGuard);
export { KnownQueryGuard };
function assertShort(url, most) {
    const start = url.indexOf('?');
    if (start < 0 || url.length - start - 1 <= most)
        return;
    throw new Problem(414, 'too-large', `The query is longer than ${most} characters: ask for less in one request.`, {
        detailJa: `検索条件が長すぎます(${most}文字まで)。条件を短くしてください。`,
    });
}
const noSuchParameter = {
    message: 'There is no such query parameter here.',
    messageJa: 'この検索条件はありません。',
};
function namesOf(context) {
    const route = context.getHandler().name;
    const taken = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), route) ?? {});
    const queries = Object.entries(taken).filter(([key]) => key.startsWith(`${RouteParamtypes.QUERY}:`));
    return new Set(queries.flatMap(([, { schema }]) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])));
}
//# sourceMappingURL=known-query.guard.js.map