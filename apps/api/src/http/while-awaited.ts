import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Response } from 'express';

/** A signal that is aborted once nobody waits for the answer: whoever asked has gone, or has been answered. */
export const WhileAwaited = createParamDecorator((_: unknown, context: ExecutionContext): AbortSignal => {
  const awaited = new AbortController();
  context
    .switchToHttp()
    .getResponse<Response>()
    .once('close', () => awaited.abort());
  return awaited.signal;
});
