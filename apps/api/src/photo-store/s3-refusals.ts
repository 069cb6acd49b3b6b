import { StoreRefused } from './photo-store.js';
import { xmlValue } from './s3-listing.js';

/** Names that stores give to having no room; 507 says the same. */
const noRoom = /quota|storagefull|insufficientcapacity|nospace/i;

/** Why a store has refused: its status and the name of its error, never what it quotes. */
export async function refusalOf(
  answer: Response,
): Promise<{ readonly error: StoreRefused; readonly isMissing: boolean }> {
  const name = xmlValue(await answer.text().catch(() => ''), 'Code') ?? '';
  const isFull = answer.status === 507 || noRoom.test(name);
  const error = new StoreRefused(`the store of photos answers ${answer.status} ${name.slice(0, 60)}`.trim(), isFull);
  return { error, isMissing: answer.status === 404 && name !== 'NoSuchBucket' };
}

/** What an administrator looks at when the bucket itself answers so. */
export function whatToDo(status: number): string {
  if (status === 404) return 'there is no such bucket. Make it, or correct CHODO_S3_BUCKET.';
  if (status === 401 || status === 403) {
    return 'the keys are not accepted. Look at CHODO_S3_ACCESS_KEY_ID, CHODO_S3_SECRET_ACCESS_KEY, CHODO_S3_REGION, what they may do with the bucket, and the clock of this machine.';
  }
  if (status === 400 || (status >= 300 && status < 400)) {
    return 'the bucket lies elsewhere. Correct CHODO_S3_REGION or CHODO_S3_ENDPOINT.';
  }
  return 'look at its own log, and start again.';
}
