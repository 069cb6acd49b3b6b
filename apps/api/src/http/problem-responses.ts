import { has as hasRole, type Permission } from '../accounts/permissions.js';
import { type OpenAPIObject, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { limitsExtension, type Limits, limitsFor } from './limits.js';

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
} as const;
type Refusal = keyof typeof meanings;

/** Declares refusals of a route that do not follow from its form (see problemStatuses). */
export const Refuses = (status: Refusal) => ApiResponse({ status, description: meanings[status] });

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Writes into the document how each route refuses, always as problem JSON, and what it takes. */
export function describeProblems(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      const declared = Object.keys(operation.responses).map(Number).filter(isRefusal);
      for (const status of [...problemStatuses(method, operation), ...declared]) {
        operation.responses[status] = { $ref: `#/components/responses/${nameOf(status)}` };
      }
      operation.responses['default'] = { $ref: '#/components/responses/Refusal' };
      Object.assign(operation, { [limitsExtension]: limitsIn(method, operation) });
    }
  }
  const { $schema: _schema, ...schema } = z.toJSONSchema(problem);
  const schemas = { ...document.components?.schemas, Problem: schema as object };
  return { ...document, components: { ...document.components, schemas, responses: refusals() } };
}

const nameOf = (status: Refusal) => `Refusal${status}`;

const ofProblem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** Each refusal once, for all routes. */
function refusals(): Record<string, { readonly description: string; readonly content: typeof ofProblem }> {
  const known = Object.entries(meanings).map(([status, description]) => [
    nameOf(Number(status) as Refusal),
    { description, content: ofProblem },
  ]);
  return { ...Object.fromEntries(known), Refusal: { description: 'any other refusal or failure', content: ofProblem } };
}

function limitsIn(method: string, operation: Operation): Limits {
  return limitsFor(method, (operation as { readonly [limitsExtension]?: Partial<Limits> })[limitsExtension]);
}

function isRefusal(status: number): status is Refusal {
  return status in meanings;
}

/** Refusals that follow from a route's form: a path can name what is not there, a write can conflict, an edit can be stale. */
function problemStatuses(method: (typeof methods)[number], operation: Operation): Refusal[] {
  const { parameters = [], requestBody } = operation;
  const permission = (operation as { 'x-permission'?: Permission })['x-permission'];
  const has = (place: string, name?: string) =>
    parameters.some((one) => 'in' in one && one.in === place && (name === undefined || one.name === name));
  return [
    400,
    ...(permission && hasRole('public', permission) ? [] : ([401, 403] as const)),
    ...(has('path') ? [404 as const] : []),
    ...(method === 'get' ? [] : [409 as const]),
    ...(method === 'get' ? [] : [413 as const]),
    414,
    ...(requestBody ? [415 as const] : []),
    ...(has('header', 'If-Match') ? ([412, 428] as const) : []),
    429,
    503,
  ];
}
