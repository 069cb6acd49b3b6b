import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What phones send, each a record and then its photos one by one. */
export interface PhonesAsked {
  /** Address of the city's interface. */
  readonly base: string;
  readonly cookie: string;
  readonly phones: readonly {
    readonly operationId: string;
    /** JSON. */
    readonly record: string;
    readonly photos: readonly { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  }[];
}

export interface PhoneTimes {
  readonly recordMs: number;
  readonly photosMs: readonly number[];
}

/** All phones at once, on a thread of their own: a phone takes no time from the server. */
export async function sendAtOnce(asked: PhonesAsked): Promise<PhoneTimes[]> {
  const worker = new Worker(new URL('phones.worker.js', import.meta.url), { workerData: asked });
  const [times] = (await once(worker, 'message')) as [PhoneTimes[]];
  return times;
}
