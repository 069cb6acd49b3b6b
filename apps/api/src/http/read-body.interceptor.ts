import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { promisify } from 'node:util';
import { type Observable, race } from 'rxjs';
import { accountOf } from './answered.js';
import { beyond } from './arriving.js';
import { hasBody, tooLarge, unreadableBody, unsupportedBody } from './bodies.js';
import { type Limits, limitsOf } from './limits.js';
import { RunningUploads } from './running-uploads.js';

/** A form with files, a part of a file as it is, or JSON. */
type Form = 'files' | 'part' | 'json';

const partType = 'application/octet-stream';

type Parse = (request: Request, response: Response) => Promise<unknown>;

/**
 * Reads the body of a request once it is known who asks and what the route takes; so nobody else's is read. Files are left to
 * the route, which writes them to disk as they arrive.
 */
@Injectable()
export class ReadBody implements NestInterceptor {
  private readonly parsers = new Map<string, Parse>();
  private readonly uploads = new RunningUploads();

  constructor(private readonly reflector: Reflector) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (!hasBody(request)) return next.handle();
    const response = http.getResponse<Response>();
    const limits = limitsOf(this.reflector, context);
    const form = formOf(request, limits);
    if (form === null) throw unsupportedBody(request, limits);
    const most = { files: limits.filesBytes, part: limits.partBytes, json: limits.jsonBytes }[form];
    const declaredBytes = Number(request.headers['content-length'] ?? 0);
    if (declaredBytes > most) throw tooLarge(declaredBytes, most);
    if (form !== 'files') {
      await this.parserOf(form, most)(request, response).catch(refuse);
      return next.handle();
    }
    response.once('close', this.uploads.take(accountOf(request) ?? ''));
    return race(beyond(most, request), next.handle());
  }

  private parserOf(form: 'part' | 'json', limit: number): Parse {
    const key = `${form} ${limit}`;
    const parser = this.parsers.get(key) ?? newParser(form, limit);
    this.parsers.set(key, parser);
    return parser;
  }
}

/** What the body is, of that which the route takes; null = nothing of it. */
function formOf(request: Request, { filesBytes, partBytes }: Limits): Form | null {
  if (filesBytes > 0 && request.is('multipart/form-data')) return 'files';
  if (partBytes > 0) return request.is(partType) ? 'part' : null;
  return request.is('application/json') ? 'json' : null;
}

function newParser(form: 'part' | 'json', limit: number): Parse {
  const parser = form === 'part' ? express.raw({ limit, type: partType }) : express.json({ limit });
  return promisify(parser as RequestHandler) as Parse;
}

function refuse(error: Error): never {
  throw unreadableBody(error);
}
