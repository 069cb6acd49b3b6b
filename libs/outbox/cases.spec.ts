import { describe, expect, it } from '@jest/globals';
import type { InspectionReceipt, InspectionRecord, PhotoReceipt } from '#libs/contracts';
import { after, emptyOutbox, nextStep, type Outbox, type OutboxEvent, recordOf, unsentCounts } from './index.js';
import { refusal } from './memory-server.js';

const hash = (letter: string): string => letter.repeat(64);
const record = (inspectionId: string, photo?: string) =>
  ({
    inspectionId,
    revision: 1,
    photos: photo === undefined ? [] : [{ sha256: hash(photo), bytes: 10 }],
  }) as unknown as InspectionRecord;
const made = (operationId: string, content: InspectionRecord): OutboxEvent[] => [
  { type: 'edited', operationId, newOperationId: 'unused', record: content },
  { type: 'finished', operationId, contentSha256: hash('c') },
];
const play = (outbox: Outbox, ...events: readonly OutboxEvent[]): Outbox => events.reduce(after, outbox);
const photo = (letter: string, state: PhotoReceipt['state'], receivedBytes = 0): PhotoReceipt => ({
  sha256: hash(letter),
  state,
  receivedBytes,
  reason: null,
});
const receipt = (
  operationId: string,
  photos: readonly PhotoReceipt[] = [],
  contentSha256 = hash('c'),
): InspectionReceipt => ({
  operationId,
  inspectionId: 'i',
  revision: 1,
  receiptNumber: 'R8-000001',
  contentSha256,
  receivedAt: '2026-11-29T00:00:00Z',
  photos: [...photos],
});
const answered = (step: OutboxEvent & { type: 'answered' }): OutboxEvent => step;
const sent = (operationId: string, ...photos: readonly PhotoReceipt[]): OutboxEvent =>
  answered({
    type: 'answered',
    step: { do: 'send-record', operationId },
    answer: { kind: 'receipt', receipt: receipt(operationId, photos) },
    nowMs: 0,
  });

describe('the outbox', () => {
  it('goes on with others when the server fails at one, and sets aside what is refused', () => {
    const two = play(emptyOutbox, ...made('a', record('i')), ...made('b', record('j')));
    const step = nextStep(two, 0);
    expect(step).toEqual({ do: 'send-record', operationId: 'a' });
    const failing = after(two, { type: 'answered', step: step as never, answer: refusal(500, 'internal'), nowMs: 0 });
    expect(nextStep(failing, 0)).toEqual({ do: 'send-record', operationId: 'b' });
    const refused = after(two, { type: 'answered', step: step as never, answer: refusal(422, 'invalid'), nowMs: 0 });
    expect(recordOf(refused, 'a')).toMatchObject({ state: 'set-aside', refusal: { kind: 'invalid' } });
    expect(nextStep(refused, 0)).toEqual({ do: 'send-record', operationId: 'b' });
    expect(unsentCounts(refused)).toEqual({ drafts: 0, records: 2, photos: 0, setAside: 1 });
  });

  it('waits for a sign-in with everything in place', () => {
    const queued = play(emptyOutbox, ...made('a', record('i')));
    const step = { do: 'send-record', operationId: 'a' } as const;
    const out = after(queued, { type: 'answered', step, answer: refusal(401, 'signed-out'), nowMs: 0 });
    expect(nextStep(out, 0)).toEqual({ do: 'sign-in' });
    expect(nextStep(after(out, { type: 'signed-in' }), 0)).toEqual(step);
  });

  it('sends revisions in their order, and no photo before its record', () => {
    const first = play(emptyOutbox, ...made('a', record('i', 'p')), {
      type: 'sending',
      step: { do: 'send-record', operationId: 'a' },
    });
    const edit = { type: 'edited', operationId: 'a', newOperationId: 'b', record: record('i', 'p') } as const;
    const both = play(first, edit, { type: 'finished', operationId: 'b', contentSha256: hash('d') });
    expect(both.records.map((one) => [one.operationId, one.record.revision, one.state])).toEqual([
      ['a', 1, 'queued'],
      ['b', 2, 'queued'],
    ]);
    expect(nextStep(both, 0)).toEqual({ do: 'ask-record', operationId: 'a' });
    const taken = after(both, sent('a', photo('p', 'awaited', 4)));
    expect(nextStep(taken, 0)).toEqual({ do: 'send-record', operationId: 'b' });
    const refusedSecond = play(first, sent('a', photo('p', 'awaited', 4)));
    expect(nextStep(refusedSecond, 0)).toEqual({ do: 'send-part', sha256: hash('p'), offset: 4, bytes: 6 });
  });

  it('takes back a draft that nobody was sent, without a new revision', () => {
    const queued = play(emptyOutbox, ...made('a', record('i', 'p')));
    const back = after(queued, { type: 'edited', operationId: 'a', newOperationId: 'b', record: record('i') });
    expect(back.records.map((one) => [one.operationId, one.state])).toEqual([['a', 'draft']]);
    expect(back.photos).toEqual([]);
  });

  it('puts a draft in the place of what was refused', () => {
    const queued = play(emptyOutbox, ...made('a', record('i')));
    const step = { do: 'send-record', operationId: 'a' } as const;
    const refused = after(queued, { type: 'answered', step, answer: refusal(409, 'conflict'), nowMs: 0 });
    const edited = after(refused, { type: 'edited', operationId: 'a', newOperationId: 'b', record: record('i') });
    expect(edited.records.map((one) => [one.operationId, one.record.revision, one.state])).toEqual([['b', 2, 'draft']]);
  });

  it('believes no receipt for other content', () => {
    const queued = play(emptyOutbox, ...made('a', record('i')));
    const file = { format: 'chodo-receipts', version: 1, municipalityCode: '992011', refused: [], photos: [] } as const;
    const read = (contentSha256: string) =>
      after(queued, {
        type: 'receipts-read',
        nowMs: 0,
        file: { ...file, refused: [], photos: [], receipts: [receipt('a', [], contentSha256)] },
      });
    expect(recordOf(read(hash('x')), 'a')).toMatchObject({ state: 'set-aside', refusal: { kind: 'content-differs' } });
    expect(recordOf(read(hash('c')), 'a')).toMatchObject({ state: 'verified', receiptNumber: 'R8-000001' });
  });

  it('knows why a photo or a record of a file was refused by a code, for words in another language', () => {
    const told: PhotoReceipt = { ...photo('p', 'refused'), reason: '写真ではありません。', refusal: 'not-an-image' };
    const taken = play(emptyOutbox, ...made('a', record('i', 'p')), sent('a', told));
    expect(taken.photos[0]).toMatchObject({ state: 'set-aside', refusal: { kind: 'not-an-image' } });
    const queued = play(emptyOutbox, ...made('a', record('i')));
    const refused = { operationId: 'a', status: 403, detailJa: '担当外です。', detail: 'Not yours.' };
    const read = (kind?: string) =>
      after(queued, {
        type: 'receipts-read',
        nowMs: 0,
        file: {
          format: 'chodo-receipts',
          version: 1,
          municipalityCode: '992011',
          receipts: [],
          photos: [],
          refused: [{ ...refused, ...(kind !== undefined && { kind }) }],
        },
      });
    expect(recordOf(read('forbidden'), 'a')).toMatchObject({ state: 'set-aside', refusal: { kind: 'forbidden' } });
    expect(recordOf(read(), 'a')).toMatchObject({ refusal: { kind: 'file', detail: 'Not yours.' } });
  });

  it('goes on under the id under which the same was taken first', () => {
    const queued = play(emptyOutbox, ...made('a', record('i')));
    const step = { do: 'send-record', operationId: 'a' } as const;
    const answer = { kind: 'receipt', receipt: receipt('first') } as const;
    const taken = after(queued, { type: 'answered', step, answer, nowMs: 0 });
    expect(nextStep(taken, 0)).toEqual({ do: 'ask-record', operationId: 'first' });
  });

  it('sends again what the server has lost, as after a restored backup', () => {
    const taken = play(emptyOutbox, ...made('a', record('i', 'p')), sent('a', photo('p', 'stored', 10)));
    const step = nextStep(taken, 0);
    expect(step).toEqual({ do: 'ask-record', operationId: 'a' });
    const gone = after(taken, { type: 'answered', step: step as never, answer: refusal(404, 'not-found'), nowMs: 0 });
    expect(nextStep(gone, 10_000)).toEqual({ do: 'send-record', operationId: 'a' });
    const again = after(gone, sent('a', photo('p', 'awaited')));
    expect(nextStep(again, 10_000)).toEqual({ do: 'send-part', sha256: hash('p'), offset: 0, bytes: 10 });
  });

  it('lets go of what was verified thirty days ago or before fifty others, and of nothing else', () => {
    const verified = (id: string): OutboxEvent[] => [
      ...made(id, record(id, id)),
      sent(id, photo(id, 'stored', 10)),
      answered({
        type: 'answered',
        step: { do: 'ask-record', operationId: id },
        answer: { kind: 'receipt', receipt: receipt(id, [photo(id, 'stored', 10)]) },
        nowMs: 0,
      }),
    ];
    const received = Date.parse('2026-11-29T00:00:00Z');
    const dayMs = 86_400_000;
    const gone: OutboxEvent = { type: 'copies-removed', hashes: [hash('a')] };
    const box = play(emptyOutbox, ...verified('a'), gone, ...verified('b'), ...made('q', record('q')));
    const after30 = after(box, { type: 'aged', nowMs: received + 30 * dayMs + 1 });
    expect(after(box, { type: 'aged', nowMs: received + 30 * dayMs })).toEqual(box);
    // The copy of b is still here, and q was never sent.
    expect(after30.records.map(({ operationId }) => operationId)).toEqual(['b', 'q']);
    expect(after30.photos.map(({ sha256 }) => sha256)).toEqual([hash('b')]);
    const many = Array.from({ length: 60 }, (_, at) => `r${at}`);
    const full = play(emptyOutbox, ...many.flatMap(verified), { type: 'copies-removed', hashes: many.map(hash) });
    expect(after(full, { type: 'aged', nowMs: received }).records).toHaveLength(50);
  });

  it('gives up on bytes that arrive broken three times', () => {
    const step = { do: 'send-part', sha256: hash('p'), offset: 0, bytes: 10 } as const;
    const broken: OutboxEvent = { type: 'answered', step, answer: refusal(422, 'photo-broken'), nowMs: 0 };
    const taken = play(emptyOutbox, ...made('a', record('i', 'p')), sent('a', photo('p', 'awaited')));
    expect(play(taken, broken, broken).photos[0]?.state).toBe('queued');
    expect(play(taken, broken, broken, broken).photos[0]?.state).toBe('set-aside');
    const retried = play(taken, broken, broken, broken, { type: 'retried', operationId: 'a' });
    expect(nextStep(retried, 10_000)).toEqual(step);
  });
});
