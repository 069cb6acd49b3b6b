import {
  canonicalJson,
  type InspectionReceipt,
  type InspectionRecord,
  inspectionRecord,
  type PhotoReceipt,
} from '#libs/contracts';
import type { Answer } from './answers.js';

/** A request of the protocol; `content` is the part of a photo. */
export type Request =
  | { readonly do: 'ask-record'; readonly operationId: string }
  | { readonly do: 'send-record'; readonly operationId: string; readonly body: string }
  | { readonly do: 'ask-photo'; readonly sha256: string }
  | { readonly do: 'send-part'; readonly sha256: string; readonly offset: number; readonly content: string };

interface Operation {
  readonly record: InspectionRecord;
  readonly receipt: Omit<InspectionReceipt, 'photos'>;
}

interface ServerPhoto {
  readonly bytes: number;
  received: string;
  state: PhotoReceipt['state'];
  reason: string | null;
}

/** The server's side of the protocol in memory, for the model test: whole, but for pictures, which are plain text here. */
export class MemoryServer {
  readonly operations = new Map<string, Operation>();
  readonly photos = new Map<string, ServerPhoto>();

  constructor(
    private readonly sha256: (text: string) => string,
    /** Why a record or a picture is refused; null = it is taken. */
    private readonly fault: (content: InspectionRecord | string) => string | null,
  ) {}

  answer(request: Request): Answer {
    switch (request.do) {
      case 'ask-record':
        return this.receiptOf(request.operationId);
      case 'send-record':
        return this.take(request.operationId, inspectionRecord.parse(JSON.parse(request.body)));
      case 'ask-photo':
        return this.photoAnswer(request.sha256);
      case 'send-part':
        return this.takePart(request.sha256, request.offset, request.content);
    }
  }

  private take(operationId: string, record: InspectionRecord): Answer {
    const contentSha256 = this.sha256(canonicalJson(record));
    const known = this.operations.get(operationId);
    if (known) {
      return known.receipt.contentSha256 === contentSha256
        ? this.receiptOf(operationId)
        : refusal(422, 'operation-conflict');
    }
    const fault = this.fault(record);
    if (fault !== null) return refusal(422, fault);
    const { inspectionId, revision } = record;
    const isTaken = [...this.operations.values()].some(
      (one) => one.record.inspectionId === inspectionId && one.record.revision === revision,
    );
    if (isTaken) return refusal(409, 'conflict');
    const receiptNumber = `R8-${String(this.operations.size + 1).padStart(6, '0')}`;
    const receivedAt = new Date(0).toISOString();
    const receipt = { operationId, inspectionId, revision, receiptNumber, contentSha256, receivedAt };
    this.operations.set(operationId, { record, receipt });
    for (const { sha256, bytes } of record.photos) {
      if (!this.photos.has(sha256)) this.photos.set(sha256, { bytes, received: '', state: 'awaited', reason: null });
    }
    return this.receiptOf(operationId);
  }

  private receiptOf(operationId: string): Answer {
    const known = this.operations.get(operationId);
    if (!known) return refusal(404, 'not-found');
    const photos = known.record.photos.map(({ sha256 }) => this.photoReceipt(sha256, this.photos.get(sha256)!));
    return { kind: 'receipt', receipt: { ...known.receipt, photos } };
  }

  private takePart(sha256: string, offset: number, content: string): Answer {
    const photo = this.photos.get(sha256);
    if (!photo) return refusal(404, 'not-found');
    if (photo.state === 'refused') return refusal(422, 'photo-refused');
    if (photo.state === 'stored' || offset !== photo.received.length) {
      return refusal(409, 'offset', photo.received.length);
    }
    photo.received += content;
    if (photo.received.length < photo.bytes) return this.photoAnswer(sha256);
    return this.complete(sha256, photo);
  }

  private complete(sha256: string, photo: ServerPhoto): Answer {
    if (photo.received.length > photo.bytes || this.sha256(photo.received) !== sha256) {
      photo.received = '';
      return refusal(422, 'photo-broken');
    }
    photo.reason = this.fault(photo.received);
    photo.state = photo.reason === null ? 'stored' : 'refused';
    return photo.reason === null ? this.photoAnswer(sha256) : refusal(422, 'photo-refused');
  }

  private photoAnswer(sha256: string): Answer {
    const photo = this.photos.get(sha256);
    return photo ? { kind: 'photo', receipt: this.photoReceipt(sha256, photo) } : refusal(404, 'not-found');
  }

  private photoReceipt(sha256: string, { state, received, reason }: ServerPhoto): PhotoReceipt {
    return { sha256, state, receivedBytes: received.length, reason };
  }
}

/** A refusal as the phone reads it out of problem JSON. */
export const refusal = (status: number, kind: string, receivedBytes: number | null = null): Answer => ({
  kind: 'refusal',
  refusal: { status, kind, detail: kind, detailJa: null },
  receivedBytes,
  retryAfterMs: null,
});
