import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/src/create-app.js';
import { type Limits, megabyte, rateNames } from '../../apps/api/src/http/limits.js';
import { openApiDocument } from '../../apps/api/src/http/openapi.js';
import { Settings } from '../../apps/api/src/settings.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: Readonly<Record<string, unknown>>;
}

interface Operation {
  readonly route: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly 'x-limits': Limits;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
let app: NestExpressApplication;
let operations: readonly Operation[];

beforeAll(async () => {
  app = await createApp({
    dataSource: new DataSource({ type: 'postgres' }),
    settings: new Settings('', 2026),
    webFolder: null,
  });
  operations = Object.entries(openApiDocument(app).paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method] as unknown as Omit<Operation, 'route'> | undefined;
      return operation ? [{ ...operation, route: `${method} ${path}` }] : [];
    }),
  );
}, 60_000);
afterAll(() => app.close());

const routesWhere = (is: (operation: Operation) => boolean) => operations.filter(is).map(({ route }) => route);

describe('every route', () => {
  it('has limits of body, query, time and number', () => {
    expect(operations.length).toBeGreaterThan(90);
    const lacking = routesWhere(({ 'x-limits': limits }) => {
      const { jsonBytes, filesBytes, queryCharacters, seconds, rate } = limits;
      return !(jsonBytes >= 0 && filesBytes >= 0 && queryCharacters > 0 && seconds > 0 && rateNames.includes(rate));
    });
    expect(lacking).toEqual([]);
  });

  it('takes no body where it only reads, and files exactly where a form is declared', () => {
    expect(routesWhere(({ route, 'x-limits': { jsonBytes } }) => route.startsWith('get ') && jsonBytes > 0)).toEqual(
      [],
    );
    const takingFiles = routesWhere(({ 'x-limits': { filesBytes } }) => filesBytes > 0);
    expect(takingFiles).toEqual(
      routesWhere(({ requestBody }) => Object.keys(requestBody?.content ?? {}).includes('multipart/form-data')),
    );
  });

  it('takes a part of a file, at most a megabyte, exactly where that is declared', () => {
    const takingParts = routesWhere(({ 'x-limits': { partBytes } }) => partBytes > 0 && partBytes <= megabyte);
    expect(takingParts).toEqual(
      routesWhere(({ requestBody }) => Object.keys(requestBody?.content ?? {}).includes('application/octet-stream')),
    );
  });

  it('takes little, unless it is one of these', () => {
    const large = operations.filter(({ 'x-limits': { jsonBytes } }) => jsonBytes > 100 * 1024);
    const sizes = large.map(({ route, 'x-limits': { jsonBytes } }) => [
      route.replace('/api/municipalities/{code}', '…'),
      jsonBytes / megabyte,
    ]);
    expect(Object.fromEntries(sizes)).toEqual({
      'post /api/municipalities': 20,
      'post /api/public/municipalities/{code}/defect-reports': 9,
      'patch …': 20,
      'patch …/facilities': 1,
      'post …/facilities/bulk-preview': 1,
      'post …/facilities/{id}/land-parcels': 4,
      'post …/land-parcels': 4,
      'patch …/land-parcels/{id}': 4,
      'post …/inspection-templates': 1,
      'post …/inspection-templates/{id}/editions': 1,
      'post …/inspections': 1,
      'post …/imports/{id}/commit': 20,
      'patch …/plans/{id}': 1,
      'post …/plans': 1,
      'post …/plans/{id}/estimate': 1,
      'put …/imports/{id}/columns': 1,
      'post …/members': 0.25,
      'patch …/members/{id}': 0.25,
    });
  });

  it('lists at most 500 rows a page, and takes no text of any length in its query', () => {
    const inQuery = operations.flatMap(({ route, parameters = [] }) =>
      parameters.flatMap((one) => (one.in === 'query' ? [{ ...one, route }] : [])),
    );
    const pageSizes = inQuery.filter(({ name }) => name === 'pageSize');
    expect(pageSizes.length).toBeGreaterThan(5);
    for (const { route, schema } of pageSizes)
      expect({ route, most: schema?.['maximum'] }).toEqual({ route, most: 500 });
    const endless = inQuery.filter(
      ({ schema = {} }) =>
        schema['type'] === 'string' && !['maxLength', 'enum', 'format', 'pattern'].some((limit) => limit in schema),
    );
    expect(endless.map(({ route, name }) => `${route} ${name}`)).toEqual([]);
  });

  it('is counted: what watches the server is the only thing that may be asked without end', () => {
    expect(routesWhere(({ 'x-limits': { rate } }) => rate === 'watching')).toEqual([
      'get /health',
      'get /ready',
      'get /metrics',
    ]);
    const door = routesWhere(({ 'x-limits': { rate } }) => rate === 'sign-in');
    expect(door).toEqual(expect.arrayContaining(['post /api/session', 'post /api/session/device/open']));
    const published = routesWhere(({ route }) => route.includes('/api/public/'));
    const reporting = published.filter((route) => route.includes('/defect-reports'));
    expect(routesWhere(({ 'x-limits': { rate } }) => rate === 'reporting')).toEqual(reporting);
    expect(routesWhere(({ 'x-limits': { rate } }) => rate === 'public')).toEqual(
      published.filter((route) => !reporting.includes(route)),
    );
  });
});
