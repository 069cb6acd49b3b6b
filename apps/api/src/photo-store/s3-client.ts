import { errorLine } from '#db/start-error';
import { AwsV4Signer } from 'aws4fetch';
import { StoreRefused } from './photo-store.js';
import type { S3Bucket } from './s3-bucket.js';

/** A connection that lay idle may be closed just when it is used again. */
const attempts = 2;

interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Hex; part of the signature, so that the store refuses bytes of another hash. */
  readonly sha256: string;
}

/** Asks one bucket, signed, and nobody else: redirects are not followed. */
export class S3Client {
  constructor(
    private readonly bucket: S3Bucket,
    private readonly patienceMs: number,
  ) {}

  /** `below` is a path or a query. Throws StoreRefused where nothing answers. Every question may be asked twice without harm. */
  async ask(method: string, below: string, body?: Body): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const { url, headers } = await this.signed(method, below, body);
      const control = new AbortController();
      const timer = setTimeout(() => control.abort(), this.patienceMs);
      try {
        const sent = {
          method,
          headers,
          body: body?.bytes ?? null,
          redirect: 'manual',
          signal: control.signal,
        } as const;
        return await fetch(url, sent);
      } catch (error) {
        if (control.signal.aborted)
          throw new StoreRefused(`the store of photos has not answered for ${this.patienceMs / 1000} seconds`);
        if (attempt === attempts) throw new StoreRefused(`the store of photos cannot be reached: ${causeOf(error)}`);
      } finally {
        clearTimeout(timer);
      }
    }
  }

  private signed(method: string, below: string, body?: Body) {
    const { endpoint, name, region, accessKeyId, secretAccessKey } = this.bucket;
    const url = `${endpoint.href.replace(/\/$/, '')}/${name}${below}`;
    const headers = body
      ? { 'content-type': 'image/jpeg', 'x-amz-content-sha256': body.sha256 }
      : { 'x-amz-content-sha256': sha256OfNothing };
    return new AwsV4Signer({ method, url, headers, service: 's3', region, accessKeyId, secretAccessKey }).sign();
  }
}

const sha256OfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Errors of fetch tell what happened in their cause. */
const causeOf = (error: unknown): string => errorLine(error instanceof Error && error.cause ? error.cause : error);
