import { errorCode } from '#db/start-error';
import { Problem } from './problem.js';

const noRoom: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const retryAfterSeconds = 60;

/** Whether a file was not written for want of room. */
export const isDiskFull = (error: unknown): boolean => noRoom.has(errorCode(error) ?? '');

/** 507: an administrator makes room, and then it is sent again. */
export function storageFull(message: string, detailJa: string): Problem {
  return new Problem(507, 'storage-full', message, { detailJa, retryAfterSeconds });
}
