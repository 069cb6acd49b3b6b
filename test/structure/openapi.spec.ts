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
  readonly responses: Record<string, { content?: Record<string, { schema?: unknown }> }>;
  readonly 'x-permission'?: string;
}

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
      const [status, answer] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
      return status !== '204' && Object.keys(answer?.content ?? {}).length === 0;
    });
    expect(silent.map(({ route }) => route)).toEqual([]);
  });

  it('names every operation once', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain(undefined);
  });
});

afterAll(() => app.close());
