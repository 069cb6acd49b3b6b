import { has as hasRole, type Permission } from '../accounts/permissions.js';
import { type OpenAPIObject, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

const problem = z
  .looseObject({
    type: z.string().describe('urn:chodo:problem: and the kind'),
    title: z.string().describe('the kind, such as stale'),
    status: z.number().int(),
    detail: z.string().describe('what to do, in English'),
    instance: z.string(),
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
  413: 'too large',
  415: 'a body of a type that is not read',
  422: 'understood, but it cannot be done',
  428: 'the version that was edited is missing',
  429: 'too often; wait',
  503: 'not now: the server is being stopped, or its database is busy',
} as const;
type Refusal = keyof typeof meanings;

/** Declares refusals of a route that do not follow from its form (see problemStatuses). */
export const Refuses = (status: Refusal) => ApiResponse({ status, description: meanings[status] });

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Writes into the document how each route refuses, always as problem JSON. */
export function describeProblems(document: OpenAPIObject): OpenAPIObject {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const item of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (!operation) continue;
      const declared = Object.keys(operation.responses).map(Number).filter(isRefusal);
      for (const status of [...problemStatuses(method, operation), ...declared]) {
        operation.responses[status] = { description: meanings[status], content };
      }
      operation.responses['default'] = { description: 'any other refusal or failure', content };
    }
  }
  const { $schema: _schema, ...schema } = z.toJSONSchema(problem);
  const schemas = { ...document.components?.schemas, Problem: schema as object };
  return { ...document, components: { ...document.components, schemas } };
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
    ...(requestBody ? [415 as const] : []),
    ...(has('header', 'If-Match') ? ([412, 428] as const) : []),
  ];
}
