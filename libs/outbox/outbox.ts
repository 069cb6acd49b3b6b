import type { InspectionRecord } from '#libs/contracts';

/** 下書き / 送信待ち / 送信済 / 照合済, and 保留: refused for what it is, and waiting for a person. */
export const itemStates = ['draft', 'queued', 'sent', 'verified', 'set-aside'] as const;
export type ItemState = (typeof itemStates)[number];

/** Why the server did not take something, in its own words; kind = last part of the problem's type, of a photo why it was refused. */
export interface Refusal {
  readonly status: number;
  readonly kind: string;
  readonly detail: string;
  readonly detailJa: string | null;
}

/** How sending has gone so far: in doubt = something was sent and no answer has come. */
interface Trying {
  readonly state: ItemState;
  readonly isInDoubt: boolean;
  readonly failures: number;
  readonly notBeforeMs: number;
  readonly refusal: Refusal | null;
}

/** One operation: a revision of an inspection under the id that it is sent with. */
export interface OutboxRecord extends Trying {
  readonly operationId: string;
  /** Order of making; later ones of the same inspection wait for earlier ones. */
  readonly sequence: number;
  readonly record: InspectionRecord;
  /** Of the canonical JSON of the record; null while it is a draft. */
  readonly contentSha256: string | null;
  /** Whether the server may have it: from then on an edit makes a new revision. */
  readonly wasTried: boolean;
  readonly receiptNumber: string | null;
  readonly receivedAt: string | null;
}

/** The bytes of a photo, once however many records name them. */
export interface OutboxPhoto extends Trying {
  readonly sha256: string;
  readonly bytes: number;
  readonly receivedBytes: number;
  /** How often the server found other bytes than were told. */
  readonly timesBroken: number;
  /** Whether the bytes are still on the phone. */
  readonly hasCopy: boolean;
}

/** What holds for all items alike. */
interface Connection {
  readonly failures: number;
  readonly notBeforeMs: number;
  readonly isSignInNeeded: boolean;
}

/** All that a phone has made and not yet forgotten; plain JSON, so that it can be stored at any moment. */
export interface Outbox {
  readonly records: readonly OutboxRecord[];
  readonly photos: readonly OutboxPhoto[];
  readonly connection: Connection;
}

export const freshConnection: Connection = { failures: 0, notBeforeMs: 0, isSignInNeeded: false };

export const emptyOutbox: Outbox = { records: [], photos: [], connection: freshConnection };

export const untried = { isInDoubt: false, failures: 0, notBeforeMs: 0, refusal: null } as const;

/** The record of an operation; undefined where there is none. */
export const recordOf = ({ records }: Outbox, operationId: string): OutboxRecord | undefined =>
  records.find((one) => one.operationId === operationId);

/** The photo with these bytes; undefined where there is none. */
export const photoOf = ({ photos }: Outbox, sha256: string): OutboxPhoto | undefined =>
  photos.find((one) => one.sha256 === sha256);

/** Whether a record names the photo. */
export const names = ({ record }: OutboxRecord, sha256: string): boolean =>
  record.photos.some((photo) => photo.sha256 === sha256);

export const withRecord = (outbox: Outbox, operationId: string, change: Partial<OutboxRecord>): Outbox => ({
  ...outbox,
  records: outbox.records.map((one) => (one.operationId === operationId ? { ...one, ...change } : one)),
});

export const withPhoto = (outbox: Outbox, sha256: string, change: Partial<OutboxPhoto>): Outbox => ({
  ...outbox,
  photos: outbox.photos.map((one) => (one.sha256 === sha256 ? { ...one, ...change } : one)),
});
