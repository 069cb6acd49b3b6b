import type { NextFunction, Request, Response } from 'express';
import { Problem } from './problem.js';

/** What bodies come as: JSON, and files in a form. */
const known = ['application/json', 'multipart/form-data'];

/** Refuses (415) a body of another type, which would otherwise be taken for none; the answer says how to send it. */
export function onlyKnownBodies(request: Request, _: Response, next: NextFunction): void {
  const type = request.headers['content-type'];
  if (!hasBody(request) || request.is(known)) return next();
  next(
    new Problem(
      415,
      'unsupported-media-type',
      `A body of the type ${type ?? '(none)'} is not read: send application/json, or files as multipart/form-data.`,
      {
        detailJa: `本文の形式「${type ?? '指定なし'}」は読み取れません。application/json(ファイルはmultipart/form-data)で送ってください。`,
      },
    ),
  );
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** What of body-parser's errors is told; `type` names what happened. */
interface UnreadableBody extends Error {
  readonly status?: number;
  readonly type?: string;
}

/** Says of a body that could not be read what to do about it. */
export function tellUnreadableBody(error: UnreadableBody, _: Request, __: Response, next: NextFunction): void {
  if (error.type === 'entity.too.large') {
    return next(new Problem(413, 'too-large', `${error.message}: send less in one request.`));
  }
  if (error.type !== 'entity.parse.failed') return next(error);
  next(
    new Problem(400, 'bad-request', `The body is no JSON: ${error.message}`, {
      detailJa: '送られた内容をJSONとして読み取れません。引用符やかっこの対応を確かめて、もう一度送ってください。',
    }),
  );
}
