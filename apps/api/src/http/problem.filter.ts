import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { QueryFailedError } from 'typeorm';
import { requestIdOf } from './answered.js';
import { hangUpLater } from './arriving.js';
import { Problem, notOwnFacility } from './problem.js';
import { adviceJa } from './problem-words.js';
import { isDiskFull, storageFull } from './storage-full.js';

/** The RFC 9457 document of a problem, in both languages. */
export function problemBody(
  { kind, status, message, extensions }: Problem,
  instance: string,
  requestId: string | null = null,
): string {
  return JSON.stringify({
    detailJa: adviceJa[kind],
    ...(requestId !== null && { requestId }),
    ...extensions,
    type: `urn:chodo:problem:${kind}`,
    title: kind,
    status,
    detail: message,
    instance,
  });
}

/** What the database says when an account that is confined to some facilities writes to another. */
const keptOut = 'CH403';

/** Of a statement that took longer than it may. */
const givenUp = '57014';

/** Renders every failure of a request as problem JSON; unexpected ones are logged whole and told without detail. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem = toProblem(error);
    hangUpLater(request, response);
    const requestId = requestIdOf(request);
    if (problem.status >= 500 && problem !== error) this.logger.error({ requestId, error });
    const { retryAfterSeconds } = problem.extensions;
    if (typeof retryAfterSeconds === 'number') response.set('Retry-After', String(retryAfterSeconds));
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(problemBody(problem, request.originalUrl, requestId));
  }
}

/** What is told of any failure. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return fromHttp(error);
  if (error instanceof QueryFailedError) return fromDatabase(error);
  if (isDiskFull(error)) return fileNotKept();
  if (isClientError(error)) return new Problem(error.status, 'bad-request', error.message);
  return new Problem(500, 'internal', 'Something went wrong here; it has been logged. Please try again.');
}

function fileNotKept(): Problem {
  return storageFull(
    'The disk of the server is full; the file was not taken. Tell the administrator, and send it again later.',
    'サーバーの保存領域がいっぱいのため、ファイルを受け取れませんでした。管理者に連絡のうえ、あとで送り直してください。',
  );
}

function fromHttp(error: HttpException): Problem {
  const status = error.getStatus();
  if (status === 404) return new Problem(404, 'not-found', error.message);
  if (status === 413) return new Problem(413, 'too-large', error.message);
  if (status >= 500) return new Problem(status, 'internal', 'Something went wrong here; it has been logged.');
  return new Problem(status, status === 403 ? 'forbidden' : 'bad-request', error.message);
}

/** What PostgreSQL refuses is told as the caller's mistake only where it is one (classes 22 and 23 of SQLSTATE). */
function fromDatabase(error: QueryFailedError): Problem {
  const {
    code = '',
    detail,
    constraint,
  } = error.driverError as { code?: string; detail?: string; constraint?: string };
  if (code === keptOut) return notOwnFacility();
  if (code === givenUp) {
    return new Problem(
      503,
      'unavailable',
      'That took too long and was given up. Ask for less, for instance with a filter, or try again later.',
      {
        detailJa: '時間がかかりすぎたため中止しました。条件を絞るか、少し待ってから、もう一度お試しください。',
      },
    );
  }
  if (code === '23505') return new Problem(409, 'conflict', detail ?? 'Such a row exists already.', { constraint });
  if (code === '23503')
    return new Problem(409, 'conflict', detail ?? 'A row it refers to does not exist.', { constraint });
  if (code === '22021')
    return new Problem(400, 'bad-request', 'There is a character that no text may have (NUL).', nulJa);
  if (code.startsWith('22') || code.startsWith('23')) return new Problem(400, 'bad-request', error.message);
  return new Problem(500, 'internal', 'The database did not do that; it has been logged.');
}

const nulJa = { detailJa: '使えない文字(制御文字)が含まれています。取り除いてから、もう一度送ってください。' };

/** Express and multer throw plain errors with a status below 500. */
function isClientError(error: unknown): error is Error & { status: number } {
  return (
    error instanceof Error &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status >= 400 &&
    error.status < 500
  );
}
