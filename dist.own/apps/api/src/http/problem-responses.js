import { has as hasRole } from '../accounts/permissions.js';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { limitsExtension, limitsFor } from './limits.js';
const problem = z
    .looseObject({
    type: z.string().describe('urn:chodo:problem: and the kind'),
    title: z.string().describe('the kind, such as stale'),
    status: z.number().int(),
    detail: z.string().describe('what to do, in English'),
    instance: z.string(),
    requestId: z.string().optional().describe('what the log of the server knows the request under'),
    detailJa: z.string().describe('the same in Japanese'),
    errors: z
        .array(z.object({ path: z.string(), message: z.string(), messageJa: z.string().optional() }))
        .optional()
        .describe('each member of the request that is not valid'),
})
    .describe('RFC 9457 problem; other members depend on its kind');
const meanings = {
    400: 'the request is not valid, or has a member or query parameter that is unknown',
    401: 'nobody is signed in',
    403: 'the role of the account does not allow it',
    404: 'there is no such thing',
    409: 'it conflicts with what is there',
    412: 'somebody was faster: both values',
    413: 'the body is larger than the route takes (x-limits)',
    414: 'the query is longer than the route takes (x-limits)',
    415: 'a body of a type that is not read',
    422: 'understood, but it cannot be done',
    428: 'the version that was edited is missing',
    429: 'too often: wait as long as Retry-After says',
    507: 'there is no room to keep it: nothing that was taken before is lost',
    503: 'not now: it took longer than it may (x-limits), the server is being stopped, or its database is busy',
};
/** Declares refusals of a route that do not follow from its form (see problemStatuses). */
export const Refuses = (status) => ApiResponse({ status, description: meanings[status] });
const methods = ['get', 'post', 'put', 'patch', 'delete'];
/** Writes into the document how each route refuses, always as problem JSON, and what it takes. */
export function describeProblems(document) {
    for (const item of Object.values(document.paths)) {
        for (const method of methods) {
            const operation = item[method];
            if (!operation)
                continue;
            const declared = Object.keys(operation.responses).map(Number).filter(isRefusal);
            for (const status of [...problemStatuses(method, operation), ...declared]) {
                operation.responses[status] = { $ref: `#/components/responses/${nameOf(status)}` };
            }
            operation.responses['default'] = { $ref: '#/components/responses/Refusal' };
            Object.assign(operation, { [limitsExtension]: limitsIn(method, operation) });
        }
    }
    const { $schema: _schema, ...schema } = z.toJSONSchema(problem);
    const schemas = { ...document.components?.schemas, Problem: schema };
    return { ...document, components: { ...document.components, schemas, responses: refusals() } };
}
const nameOf = (status) => `Refusal${status}`;
const ofProblem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
/** Each refusal once, for all routes. */
function refusals() {
    const known = Object.entries(meanings).map(([status, description]) => [
        nameOf(Number(status)),
        { description, content: ofProblem },
    ]);
    return { ...Object.fromEntries(known), Refusal: { description: 'any other refusal or failure', content: ofProblem } };
}
function limitsIn(method, operation) {
    return limitsFor(method, operation[limitsExtension]);
}
function isRefusal(status) {
    return status in meanings;
}
/** Refusals that follow from a route's form: a path can name what is not there, a write can conflict, an edit can be stale. */
function problemStatuses(method, operation) {
    const { parameters = [], requestBody } = operation;
    const permission = operation['x-permission'];
    const has = (place, name) => parameters.some((one) => 'in' in one && one.in === place && (name === undefined || one.name === name));
    return [
        400,
        ...(permission && hasRole('public', permission) ? [] : [401, 403]),
        ...(has('path') ? [404] : []),
        ...(method === 'get' ? [] : [409]),
        ...(method === 'get' ? [] : [413]),
        414,
        ...(requestBody ? [415] : []),
        ...(has('header', 'If-Match') ? [412, 428] : []),
        429,
        503,
    ];
}
//# sourceMappingURL=problem-responses.js.map