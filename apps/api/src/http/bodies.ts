import type { Request } from 'express';
import { type Limits, megabyte } from './limits.js';
import { Problem } from './problem.js';

export function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** 415 for a body of another type, which would otherwise be taken for none; says how to send it. */
export function unsupportedBody({ headers }: Request, limits: Limits): Problem {
  const type = headers['content-type'];
  const [english, japanese] = whatIsRead(limits);
  return new Problem(415, 'unsupported-media-type', `A body of the type ${type ?? '(none)'} is not read: ${english}.`, {
    detailJa: `本文の形式「${type ?? '指定なし'}」は読み取れません。${japanese}で送ってください。`,
  });
}

function whatIsRead({ filesBytes, partBytes }: Limits): readonly [string, string] {
  if (partBytes > 0) return ['send the part as application/octet-stream', 'application/octet-stream'];
  if (filesBytes === 0) return ['send application/json', 'application/json'];
  return ['send application/json, or files as multipart/form-data', 'application/json(ファイルはmultipart/form-data)'];
}

/** 413 with what goes, and what was sent where that is known. */
export function tooLarge(bytes: number | null, most: number): Problem {
  if (most === 0) {
    return new Problem(413, 'too-large', 'This address takes no body: send none.', {
      detailJa: 'このアドレスでは本文を受け取れません。本文を付けずに送ってください。',
    });
  }
  const [sent, sentJa] =
    bytes === null ? ['', ''] : [` (${amount(bytes)} were sent)`, `(送られたのは${amount(bytes)})`];
  return new Problem(
    413,
    'too-large',
    `Too large${sent}: at most ${amount(most)} in one request. Split it into several.`,
    {
      detailJa: `大きすぎます${sentJa}。1回に送れるのは${amount(most)}までです。何回かに分けて送ってください。`,
    },
  );
}

function amount(bytes: number): string {
  const [count, unit] = bytes >= megabyte ? [bytes / megabyte, 'MB'] : [bytes / 1024, 'kB'];
  return `${Math.ceil(count).toLocaleString('en-US')} ${unit}`;
}

/** What of body-parser's errors is told; `type` names what happened. */
interface UnreadableBody extends Error {
  readonly type?: string;
  /** As declared. */
  readonly length?: number;
  readonly limit?: number;
}

/** Says of a body that could not be read what to do about it; other errors stay what they are. */
export function unreadableBody(error: UnreadableBody): Error {
  if (error.type === 'entity.too.large') return tooLarge(error.length ?? null, error.limit ?? 0);
  if (error.type !== 'entity.parse.failed') return error;
  return new Problem(400, 'bad-request', `The body is no JSON: ${error.message}`, {
    detailJa: '送られた内容をJSONとして読み取れません。引用符やかっこの対応を確かめて、もう一度送ってください。',
  });
}
