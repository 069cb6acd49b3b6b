import { Dexie, type Table } from 'dexie';
import type { OutboxPhoto, OutboxRecord } from '#libs/outbox';

/** The bytes of a photo as they are sent. */
export interface PhotoCopy {
  readonly sha256: string;
  readonly blob: Blob;
  readonly storedAtMs: number;
}

/** A photo in small; it stays when the copy has gone. */
export interface Preview {
  readonly sha256: string;
  readonly blob: Blob;
}

/** Something there is one of, under its name. */
export interface Fact {
  readonly name: 'connection' | 'field-work' | 'own-findings';
  readonly value: unknown;
}

export interface Thumbnail {
  readonly photoId: string;
  readonly blob: Blob;
}

/** A floor plan as the phone shows it; other contents have another hash. */
export interface PlanPicture {
  readonly documentId: string;
  readonly sha256: string;
  readonly blob: Blob;
}

/** What one person has on this phone of one city; each write is on the disk when it is answered. */
export class PhoneDatabase extends Dexie {
  readonly records!: Table<OutboxRecord, string>;
  readonly photos!: Table<OutboxPhoto, string>;
  readonly copies!: Table<PhotoCopy, string>;
  readonly previews!: Table<Preview, string>;
  readonly thumbnails!: Table<Thumbnail, string>;
  readonly plans!: Table<PlanPicture, string>;
  readonly facts!: Table<Fact, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      records: '&operationId, sequence',
      photos: '&sha256',
      copies: '&sha256',
      previews: '&sha256',
      thumbnails: '&photoId',
      facts: '&name',
    });
    this.version(2).stores({ plans: '&documentId' });
  }
}

/** The name under which the browser keeps what a person has of a city. */
export const databaseName = (code: string, loginName: string): string => `chodo-phone:${code}:${loginName}`;

/** Of the names of databases those of other people and of other cities. */
export const databasesOfOthers = (names: readonly string[], own: string): string[] =>
  names.filter((name) => name.startsWith('chodo-phone:') && name !== own);

/** Whether the phone has no room left; Dexie wraps what the browser says. */
export function isOutOfRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, inner } = error as Error & { readonly inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== error && isOutOfRoom(inner));
}
