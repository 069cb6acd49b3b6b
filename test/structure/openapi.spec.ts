import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import { readFileSync } from 'node:fs';
import openapiTypes, { astToString } from 'openapi-typescript';
import { DataSource } from 'typeorm';
import { permissions } from '../../apps/api/src/accounts/permissions.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { openApiDocument } from '../../apps/api/src/http/openapi.js';
import { Settings } from '../../apps/api/src/settings.js';

interface Operation {
  readonly route: string;
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema?: object }> };
  readonly responses: Record<
    string,
    { content?: Record<string, { schema?: unknown }>; headers?: object; $ref?: string }
  >;
  readonly 'x-permission'?: string;
}

const at = '/api/municipalities/{code}/';
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
let app: NestExpressApplication;
let document: OpenAPIObject;
let operations: Operation[];

beforeAll(async () => {
  const dataSource = new DataSource({ type: 'postgres' });
  app = await createApp({ dataSource, settings: new Settings('', 2026), webFolder: null });
  document = openApiDocument(app);
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ ...(operation as Omit<Operation, 'route'>), route: `${method} ${path}` }] : [];
    }),
  );
}, 60_000);

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1, and the web types are those of it (else: npm run generate:api)', async () => {
    expect(document.openapi).toBe('3.1.0');
    const types = astToString(await openapiTypes(JSON.stringify(document)));
    const committed = readFileSync(new URL('../../apps/web/src/api/openapi.ts', import.meta.url), 'utf8');
    expect(committed.replace(/^\/\*\*[^]*?\*\/\s*/, '').trim()).toBe(types.trim());
  }, 60_000);

  it('declares for every route a permission that the table of permissions knows', () => {
    expect(operations.length).toBeGreaterThan(30);
    const undeclared = operations.filter((operation) => !((operation['x-permission'] ?? '') in permissions));
    expect(undeclared.map(({ route }) => route)).toEqual([]);
  });

  it('says for every route what it answers', () => {
    const silent = operations.filter(({ responses }) => {
      const [status = ''] = Object.keys(responses).filter((code) => /^[23]/.test(code));
      const answer = responses[status];
      return !['204', '302'].includes(status) && Object.keys(answer?.content ?? {}).length === 0;
    });
    expect(silent.map(({ route }) => route)).toEqual([]);
  });

  it('demands If-Match of exactly the routes that edit one versioned thing', () => {
    const demanding = operations.filter(({ parameters = [] }) =>
      parameters.some(({ name, in: place, required }) => name === 'If-Match' && place === 'header' && required),
    );
    const parts = [
      'facilities/{id}',
      'buildings/{id}',
      'functions/{id}',
      'components/{id}',
      'rooms/{id}',
      'land-parcels/{id}',
      'property-events/{id}',
      'legal-duties/{id}',
      'legal-inspections/{id}',
      'operation-years/{id}',
      'reduction-targets/{id}',
      'saved-filters/{id}',
      'plans/{id}',
      'documents/{id}',
      'members/{id}',
    ];
    expect(demanding.map(({ route }) => route).sort()).toEqual(
      [
        'patch /api/municipalities/{code}',
        `put ${at}publication`,
        `patch ${at}districts/{id}`,
        'patch /api/municipalities/{code}/cost-settings',
        `patch ${at}conditions/settings`,
        `patch ${at}treatment-settings`,
        'put /api/municipalities/{code}/unit-prices',
        `put ${at}base-map`,
        `put ${at}imports/{id}/columns`,
        `delete ${at}column-mappings/{fingerprint}`,
        `post ${at}property-events/{id}/carry`,
        `post ${at}findings/{id}/steps`,
        `put ${at}finding-priority`,
        ...['accept', 'join', 'reject', 'reopen'].map((action) => `post ${at}defect-reports/{id}/${action}`),
        `put ${at}defect-reports/{id}/answer`,
        `patch ${at}report-photos/{id}`,
        ...['editions', 'retire', 'restore'].map((action) => `post ${at}inspection-templates/{id}/${action}`),
        ...['disable', 'enable', 'password'].map((action) => `post ${at}members/{id}/${action}`),
        ...parts.flatMap((part) => [`patch ${at}${part}`, `delete ${at}${part}`]),
      ].sort(),
    );
    for (const { responses } of demanding)
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['412', '428']));
  });

  it('tells the ETag of what these routes edit', () => {
    const read = [at.slice(0, -1), `${at}facilities/{id}`, `${at}unit-prices`, `${at}cost-settings`].map(
      (path) => `get ${path}`,
    );
    for (const { route, responses } of operations.filter((operation) => read.includes(operation.route))) {
      expect({ route, headers: responses['200']?.headers }).toMatchObject({ headers: { ETag: expect.anything() } });
    }
  });

  it('says of every route how it refuses, always as problem JSON', () => {
    const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
    const named = Object.entries(document.components?.responses ?? {}).map(([name, response]) => {
      expect(response).toEqual({ description: expect.any(String), content });
      return `#/components/responses/${name}`;
    });
    expect(document.components?.schemas?.['Problem']).toMatchObject({ required: expect.arrayContaining(['status']) });
    for (const { route, parameters = [], responses } of operations) {
      const expected = [
        '400',
        '414',
        '429',
        '503',
        'default',
        ...(parameters.some(({ in: place }) => place === 'path') ? ['404'] : []),
        ...(route.startsWith('get ') ? [] : ['409', '413']),
      ];
      expect({ route, statuses: Object.keys(responses) }).toEqual({
        route,
        statuses: expect.arrayContaining(expected),
      });
      const refusals = Object.entries(responses).filter(([status]) => !/^[23]/.test(status));
      for (const [, { $ref }] of refusals) expect(named).toContain($ref);
    }
  });

  it('takes no unknown members in any JSON body', () => {
    const lenient = operations.flatMap(({ route, requestBody }) =>
      lenientObjects(requestBody?.content['application/json']?.schema).map((members) => `${route}: ${members}`),
    );
    expect(lenient).toEqual([]);
  });

  it('names every operation once', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain(undefined);
  });
});

/** Objects with named members, anywhere in a schema, that let others pass. */
function lenientObjects(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, additionalProperties } = schema as { properties?: object; additionalProperties?: unknown };
  const own = properties && additionalProperties !== false ? [Object.keys(properties).join()] : [];
  return [...own, ...Object.values(schema).flatMap(lenientObjects)];
}

afterAll(() => app.close());
