import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Bucket } from '../../apps/api/src/photo-store/s3-bucket.js';

/** How the store behaves; `null` = as it should. */
export type S3Trouble =
  | 'quota'
  | 'no-room'
  | 'broken'
  | 'silent'
  | 'cuts-connections'
  | 'keeps-half'
  | 'forgets'
  | 'elsewhere'
  | null;

/** A store in memory that speaks what Chodo needs of S3, and proves every signature by itself. */
export interface S3TestStore {
  readonly bucket: S3Bucket;
  readonly objects: Map<string, Buffer>;
  /** Method and path of whatever was asked. */
  readonly asked: string[];
  trouble: S3Trouble;
  /** Only for requests whose method and path match. */
  troubled: RegExp;
  /** Objects a page of a list. */
  pageSize: number;
  close(): Promise<void>;
}

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export async function startS3Store(): Promise<S3TestStore> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const store: S3TestStore = {
    bucket: {
      endpoint: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
      name: 'chodo-photos',
      region: 'jp-east-9',
      accessKeyId: 'AKIDCHODO',
      secretAccessKey: randomBytes(24).toString('base64'),
    },
    objects: new Map(),
    asked: [],
    trouble: null,
    troubled: /./,
    pageSize: 1000,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '', store.bucket.endpoint);
    const asked = { method: request.method ?? '', url, headers: request.headers, body: Buffer.concat(chunks) };
    const said = `${asked.method} ${url.pathname}`;
    store.asked.push(said);
    const trouble = store.troubled.test(said) ? store.trouble : null;
    if (trouble === 'silent') return;
    if (trouble === 'cuts-connections') return void request.socket.destroy();
    respond(response, asked, refusalOf(store.bucket, asked) ?? troubleOf(trouble) ?? served(store, asked, trouble));
  }
  return store;
}

interface Answer {
  readonly status: number;
  readonly body?: Buffer | string;
  readonly headers?: Record<string, string>;
}

const refused = (status: number, code: string): Answer => ({
  status,
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>m</Message></Error>`,
});

function respond(response: ServerResponse, { method }: Asked, { status, body = '', headers = {} }: Answer): void {
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  response.writeHead(status, status === 204 ? headers : { ...length, ...headers });
  response.end(method === 'HEAD' ? undefined : body);
}

function troubleOf(trouble: S3Trouble): Answer | null {
  if (trouble === 'quota') return refused(403, 'QuotaExceeded');
  if (trouble === 'no-room') return refused(507, 'XMinioStorageFull');
  if (trouble === 'broken') return refused(500, 'InternalError');
  if (trouble === 'elsewhere') return { status: 307, headers: { location: 'http://127.0.0.1:9/elsewhere' } };
  return null;
}

/** Why the request is refused before anything is done: another bucket, key, signature or content. */
function refusalOf(bucket: S3Bucket, asked: Asked): Answer | null {
  if (asked.url.pathname.split('/')[1] !== bucket.name) return refused(404, 'NoSuchBucket');
  const told =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      asked.headers.authorization ?? '',
    );
  if (!told) return refused(403, 'AccessDenied');
  const [, accessKeyId, day = '', region, names = '', signature = ''] = told;
  if (accessKeyId !== bucket.accessKeyId) return refused(403, 'InvalidAccessKeyId');
  if (region !== bucket.region) return refused(400, 'AuthorizationHeaderMalformed');
  const signed = names.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.includes(name)))
    return refused(403, 'AccessDenied');
  const expected = signatureOf(bucket, day, asked, signed);
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) return refused(403, 'SignatureDoesNotMatch');
  if (asked.headers['x-amz-content-sha256'] !== sha256(asked.body)) return refused(400, 'XAmzContentSHA256Mismatch');
  return null;
}

/** Signature version 4, from its description alone. */
function signatureOf({ region, secretAccessKey }: S3Bucket, day: string, asked: Asked, signed: readonly string[]) {
  const moment = String(asked.headers['x-amz-date']);
  const query = [...asked.url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('&');
  const path = asked.url.pathname
    .split('/')
    .map((name) => encoded(decodeURIComponent(name)))
    .join('/');
  const headers = signed.map((name) => `${name}:${String(asked.headers[name]).trim()}\n`).join('');
  const hash = String(asked.headers['x-amz-content-sha256']);
  const canonical = [asked.method, path, query, headers, signed.join(';'), hash].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', moment, scope, sha256(canonical)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  return createHmac('sha256', key).update(toSign).digest('hex');
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function served(store: S3TestStore, { method, url, body }: Asked, trouble: S3Trouble): Answer {
  const key = url.pathname.split('/').slice(2).join('/');
  if (key === '') return method === 'HEAD' ? { status: 200 } : page(store, url.searchParams);
  if (method === 'PUT') {
    if (trouble !== 'forgets')
      store.objects.set(key, trouble === 'keeps-half' ? body.subarray(0, body.length / 2) : body);
    return { status: 200, headers: { etag: '"0"' } };
  }
  if (method === 'DELETE') {
    store.objects.delete(key);
    return { status: 204 };
  }
  const object = store.objects.get(key);
  return object ? { status: 200, body: object } : refused(404, 'NoSuchKey');
}

/** ListObjectsV2; the token has characters that are written as entities. */
function page({ objects, pageSize }: S3TestStore, query: URLSearchParams): Answer {
  const from = (query.get('continuation-token') ?? '').replace(/^<&>/, '');
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > from).toSorted();
  const some = keys.slice(0, pageSize);
  const isCut = some.length < keys.length;
  const next = isCut ? `<NextContinuationToken>&lt;&amp;&gt;${some.at(-1)}</NextContinuationToken>` : '';
  const contents = some.map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`).join('');
  return {
    status: 200,
    body: `<ListBucketResult><IsTruncated>${isCut}</IsTruncated>${next}${contents}</ListBucketResult>`,
  };
}
