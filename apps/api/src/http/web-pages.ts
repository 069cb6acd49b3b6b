import { existsSync, readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { allowOrigin } from './security-headers.js';

/** The one foreign origin that a page may ask for images and data; null = none. Throws where too many pages are asked for. */
export type OriginOfPage = (request: Request) => Promise<string | null>;

/** Serves the built web pages: hashed assets for a year, the pages of residents below /report, those of phones below /phone, and the others at every other address. */
export function serveWebPages(app: NestExpressApplication, folder: string, originOfPage: OriginOfPage): void {
  const index = join(folder, 'index.html');
  const assets = join(folder, 'assets');
  const forAYear = { immutable: true, maxAge: '1y', fallthrough: false, redirect: false } as const;
  app.use('/assets', preferCompressed(assets), express.static(assets, { ...forAYear, setHeaders: describeCompressed }));
  app.use(express.static(folder, { index: false, maxAge: 0, redirect: false }));
  app.use(async (request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && !/^\/(api|health|ready|metrics)(\/|$)/.test(request.path);
    if (!isPage || !existsSync(index)) return next();
    const origin = await originOfPage(request);
    if (origin !== null) allowOrigin(origin, request, response);
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, pageAt(request.path)));
  });
}

function pageAt(path: string): string {
  if (/^\/report(\/|$)/.test(path)) return 'residents.html';
  return /^\/phone(\/|$)/.test(path) ? 'phone.html' : 'index.html';
}

const compressed = '.gz';

/** Hands out the compressed copy that the build laid beside a file, to whoever can read it. */
function preferCompressed(folder: string) {
  const names = new Set(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(compressed)) : []);
  return (request: Request, response: Response, next: NextFunction): void => {
    response.vary('Accept-Encoding');
    const name = `${request.path.slice(1)}${compressed}`;
    if (names.has(name) && request.acceptsEncodings('gzip')) request.url = `/${name}`;
    next();
  };
}

function describeCompressed(response: ServerResponse, path: string): void {
  if (!path.endsWith(compressed)) return;
  const type = path.endsWith(`.css${compressed}`) ? 'text/css' : 'text/javascript';
  response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
}
