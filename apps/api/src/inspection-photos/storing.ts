import { errorCode } from '#db/start-error';
import { Logger } from '@nestjs/common';
import { Problem } from '../http/problem.js';

const noRoom: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const retryAfterSeconds = 60;
const logger = new Logger('photos');

/** Writes files; throws 507 where there is no room, 503 where the folder cannot be written. Either is the server's, and told to its log. */
export async function storing<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    logger.error({ error });
    throw noRoom.has(errorCode(error) ?? '') ? full() : unwritable();
  }
}

function full(): Problem {
  return new Problem(
    507,
    'storage-full',
    'The disk of the server is full. Nothing is lost: keep the photo on the phone and send it later.',
    {
      detailJa:
        'サーバーの保存領域がいっぱいです。受け付け済みの記録は失われていません。写真は端末に残し、管理者に連絡のうえ、あとで送り直してください。',
      retryAfterSeconds,
    },
  );
}

function unwritable(): Problem {
  return new Problem(
    503,
    'unavailable',
    'The server cannot write its files. Nothing is lost: keep the photo on the phone and send it later.',
    {
      detailJa:
        'サーバーが写真を保存できない状態です。受け付け済みの記録は失われていません。写真は端末に残し、管理者に連絡のうえ、あとで送り直してください。',
      retryAfterSeconds,
    },
  );
}
