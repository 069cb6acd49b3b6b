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

type Parse = (request: Request, response: Response) => Promise<unknown>;

/**
 * Reads the body of a request once it is known who asks and what the route takes; so nobody else's is read. Files are left to
 * the route, which writes them to disk as they arrive.
 */
@Injectable()
export class ReadBody implements NestInterceptor {
  private readonly parsers = new Map<number, Parse>();
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

  private async read(
    request: Request,
    response: Response,
    { jsonBytes, filesBytes }: Limits,
    isForm: boolean,
  ): Promise<void> {
    if (!isForm && !request.is('application/json')) throw unsupportedBody(request, filesBytes > 0);
    const [bytes, most] = [declaredBytes(request), isForm ? filesBytes : jsonBytes];
    if (bytes > most) {
      // Else the rest of the body would be waited for, only to throw it away.
      response.set('Connection', 'close');
      throw tooLarge(bytes, most);
    }
    if (!isForm) await this.parserOf(jsonBytes)(request, response).catch(refuse);
  }

  private parserOf(limit: number): Parse {
    const parser = this.parsers.get(limit) ?? promisify(express.json({ limit }) as RequestHandler);
    this.parsers.set(limit, parser as Parse);
    return parser as Parse;
  }
}

function declaredBytes({ headers }: Request): number {
  return Number(headers['content-length'] ?? 0);
}

function refuse(error: Error): never {
  throw unreadableBody(error);
}
