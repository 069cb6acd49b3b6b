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
    const isForm = Boolean(request.is('multipart/form-data')) && limits.filesBytes > 0;
    await this.read(request, response, limits, isForm);
    if (!isForm) return next.handle();
    response.once('close', this.uploads.take(accountOf(request) ?? ''));
    return race(beyond(limits.filesBytes, request), next.handle());
  }

  private async read(request: Request, response: Response, limits: Limits, isForm: boolean): Promise<void> {
    const isPart = limits.partBytes > 0 && Boolean(request.is(partType));
    const takesJson = limits.partBytes === 0 && Boolean(request.is('application/json'));
    if (!isForm && !isPart && !takesJson) throw unsupportedBody(request, limits);
    const [bytes, most] = [
      declaredBytes(request),
      isForm ? limits.filesBytes : isPart ? limits.partBytes : limits.jsonBytes,
    ];
    if (bytes > most) {
      // Else the rest of the body would be waited for, only to throw it away.
      response.set('Connection', 'close');
      throw tooLarge(bytes, most);
    }
    if (!isForm) await this.parserOf(isPart ? 'raw' : 'json', most)(request, response).catch(refuse);
  }

  private parserOf(form: 'json' | 'raw', limit: number): Parse {
    const key = `${form} ${limit}`;
    const made = form === 'raw' ? express.raw({ limit, type: partType }) : express.json({ limit });
    const parser = this.parsers.get(key) ?? (promisify(made as RequestHandler) as Parse);
    this.parsers.set(key, parser);
    return parser;
  }
}

function declaredBytes({ headers }: Request): number {
  return Number(headers['content-length'] ?? 0);
}

function refuse(error: Error): never {
  throw unreadableBody(error);
}
