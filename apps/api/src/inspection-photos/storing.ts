import { Logger } from '@nestjs/common';
import { Problem } from '../http/problem.js';
import { isDiskFull, storageFull } from '../http/storage-full.js';
import { StoreRefused } from '../photo-store/photo-store.js';

const retryAfterSeconds = 60;
const logger = new Logger('photos');

/** Keeps photos; throws 507 where there is no room, 503 where the folder cannot be written or the store does not answer. Either is the server's, and told to its log. */
export async function storing<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    logger.error({ error });
    throw isFull(error) ? full() : unwritable();
  }
}

/** Reads photos; throws 503 where that fails, which the log is told. */
export async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    logger.error({ error });
    throw unreadable();
  }
}

/** Tells the log of photos that were to go and did not. */
export function notLetGo(error: unknown, of: { readonly municipalityCode?: string } = {}): void {
  logger.error({ ...of, error, event: 'photos-not-let-go' });
}

function isFull(error: unknown): boolean {
  return error instanceof StoreRefused ? error.isFull : isDiskFull(error);
}

function full(): Problem {
  return storageFull(
    'The disk of the server is full. Nothing is lost: keep the photo on the phone and send it later.',
    'サーバーの保存領域がいっぱいです。受け付け済みの記録は失われていません。写真は端末に残し、管理者に連絡のうえ、あとで送り直してください。',
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

function unreadable(): Problem {
  return new Problem(503, 'unavailable', 'Photos cannot be read just now. Nothing is lost: try again later.', {
    detailJa: '現在、写真を読み出せません。写真は失われていません。しばらくしてから、もう一度お試しください。',
    retryAfterSeconds,
  });
}
