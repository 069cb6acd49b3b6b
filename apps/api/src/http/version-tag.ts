import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Observable, tap } from 'rxjs';
import { z } from 'zod';

/** Whether an answer is about one versioned thing, whose next edit must name that version. */
export function isVersioned(schema: z.ZodType): boolean {
  return schema instanceof z.ZodObject && 'version' in schema.shape;
}

/** `ETag` of a versioned answer, in the OpenAPI document. */
export const versionTagHeader = {
  ETag: { description: 'the version, as If-Match takes it', schema: { type: 'string' as const }, example: '"3"' },
};

/**
 * Tells the version of an answer as its `ETag`. It names the row that is edited, not all that is shown with it (a facility's
 * buildings have versions of their own), so it never makes an answer "not modified".
 */
@Injectable()
export class VersionTag implements NestInterceptor<{ readonly version: number }> {
  intercept(context: ExecutionContext, next: CallHandler<{ readonly version: number }>): Observable<object> {
    const http = context.switchToHttp();
    delete http.getRequest<Request>().headers['if-none-match'];
    return next.handle().pipe(tap(({ version }) => http.getResponse<Response>().set('ETag', `"${version}"`)));
  }
}
