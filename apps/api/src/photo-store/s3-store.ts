import { StartError } from '#db/start-error';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { isPhotoPath } from './photo-paths.js';
import { type OpenPhoto, PhotoStore, StoreRefused } from './photo-store.js';
import type { S3Bucket } from './s3-bucket.js';
import { S3Client } from './s3-client.js';
import { refusalOf, whatToDo } from './s3-refusals.js';
import { readListing } from './s3-listing.js';

/** How long the store may take until it begins to answer: photos are small, and somebody waits. */
const usualPatienceMs = 10_000;
/** So many are removed at a time. */
const atOnce = 8;

/** Photos in a bucket of a store that speaks the protocol of S3; no other address is ever asked. */
export class S3Store extends PhotoStore {
  readonly isApart = true;

  private readonly client: S3Client;

  constructor(
    private readonly bucket: S3Bucket,
    patienceMs = usualPatienceMs,
  ) {
    super();
    this.client = new S3Client(bucket, patienceMs);
  }

  /** The bucket answers to these keys. */
  async requireReady(): Promise<void> {
    const where = `CHODO_PHOTO_STORE=s3: bucket ${this.bucket.name} at ${this.bucket.endpoint.host}`;
    const answer = await this.client.ask('HEAD', '').catch((error: Error) => {
      throw new StartError(`${where}: ${error.message}. Is CHODO_S3_ENDPOINT right, and the store running?`);
    });
    if (!answer.ok) throw new StartError(`${where} answers ${answer.status}: ${whatToDo(answer.status)}`);
  }

  /** The store itself compares the bytes with the hash that is signed; then it must say that it has all of them. */
  async put(path: string, bytes: Uint8Array): Promise<void> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const body = { bytes: Buffer.from(bytes), sha256 };
    const put = await this.must(await this.client.ask('PUT', this.keyOf(path), body));
    await put.body?.cancel();
    const kept = await this.must(await this.client.ask('HEAD', this.keyOf(path)));
    if (bytesOf(kept) !== bytes.length) throw new StoreRefused('the store of photos has not kept a photo whole');
  }

  async open(path: string): Promise<OpenPhoto | null> {
    const answer = await this.client.ask('GET', this.keyOf(path));
    if (!answer.ok) {
      const refusal = await refusalOf(answer);
      if (refusal.isMissing) return null;
      throw refusal.error;
    }
    const stream = answer.body ? Readable.fromWeb(answer.body as ReadableStream) : Readable.from([]);
    return { bytes: bytesOf(answer), stream };
  }

  async discard(path: string): Promise<void> {
    const answer = await this.client.ask('DELETE', this.keyOf(path));
    if (answer.ok) return answer.body?.cancel();
    const refusal = await refusalOf(answer);
    if (!refusal.isMissing) throw refusal.error;
  }

  async discardFolder(folder: string): Promise<void> {
    const paths = await this.list(folder);
    for (let start = 0; start < paths.length; start += atOnce) {
      await Promise.all(paths.slice(start, start + atOnce).map((path) => this.discard(path)));
    }
  }

  async list(folder: string): Promise<string[]> {
    const paths: string[] = [];
    let from: string | null = null;
    do {
      const query = new URLSearchParams({ 'list-type': '2', prefix: `${folder}/` });
      if (from !== null) query.set('continuation-token', from);
      const answer = await this.must(await this.client.ask('GET', `?${query.toString()}`));
      const { keys, next } = readListing(await answer.text());
      paths.push(...keys.filter(isPhotoPath));
      from = next;
    } while (from !== null);
    return paths;
  }

  private keyOf(path: string): string {
    if (!isPhotoPath(path)) throw new Error(`not the path of a photo: ${path}`);
    return `/${path}`;
  }

  private async must(answer: Response): Promise<Response> {
    if (!answer.ok) throw (await refusalOf(answer)).error;
    return answer;
  }
}

function bytesOf(answer: Response): number {
  const bytes = Number(answer.headers.get('content-length') ?? Number.NaN);
  if (Number.isInteger(bytes)) return bytes;
  throw new StoreRefused('the store of photos does not say how long a photo is');
}
