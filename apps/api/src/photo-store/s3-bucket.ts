/** A bucket of a store that speaks the protocol of S3, and who asks it. */
export interface S3Bucket {
  /** Address of the store, asked path-style: the bucket follows it. */
  readonly endpoint: URL;
  readonly name: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}
