import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { finalize, type Observable } from 'rxjs';
import { Identities } from './identities.js';

/** On routes that change who may come in or what they may do: nobody is let in by an answer from before, not even while the database is busy. */
@Injectable()
export class ForgetIdentities implements NestInterceptor {
  constructor(private readonly identities: Identities) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method } = context.switchToHttp().getRequest<Request>();
    return method === 'GET' ? next.handle() : next.handle().pipe(finalize(() => this.identities.forget()));
  }
}
