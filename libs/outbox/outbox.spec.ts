import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, type InspectionRecord } from '#libs/contracts';
import { after, emptyOutbox, nextStep, type Outbox, type OutboxEvent, removableCopies, type Step } from './index.js';
import { MemoryServer, type Request, refusal } from './memory-server.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const partBytes = 4;

/** Records with this note and pictures with this text are refused for what they are. */
const bad = 'bad';
const fault = (content: InspectionRecord | string): string | null => {
  const words = typeof content === 'string' ? content : (content.note ?? '');
  return words.startsWith(bad) ? 'not-acceptable' : null;
};

function recordWith(inspection: number, note: string, photos: InspectionRecord['photos']): InspectionRecord {
  return {
    schemaVersion: 1,
    inspectionId: uuid(inspection),
    revision: 1,
    facilityId: uuid(1),
    templateId: uuid(2),
    templateEdition: 1,
    startedAt: '2026-11-29T09:00:00+09:00',
    finishedAt: '2026-11-29T09:10:00+09:00',
    inspectedOn: '2026-11-29',
    answers: [],
    findings: [],
    photos,
    note,
  };
}

function photoWith(photo: number, content: string): InspectionRecord['photos'][number] {
  return {
    photoId: uuid(photo),
    sha256: sha256(content),
    bytes: content.length,
    mediaType: 'image/jpeg',
    widthPx: 1600,
    heightPx: 1200,
    takenAt: '2026-11-29T09:05:00+09:00',
    drawing: [],
  };
}

/** How a request fares on the way. */
const fates = [
  'arrives',
  'is lost',
  'answer is lost',
  'arrives twice',
  'arrives late',
  'fails',
  'is signed out',
] as const;
type Fate = (typeof fates)[number];

type Act =
  | { readonly do: 'edit'; readonly inspection: number; readonly note: string; readonly photo: string | null }
  | { readonly do: 'finish'; readonly inspection: number }
  | { readonly do: 'send'; readonly fate: Fate }
  | { readonly do: 'late' }
  | { readonly do: 'restart' }
  | { readonly do: 'sign in' };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      inspection: fc.integer({ min: 1, max: 4 }),
      note: fc.constantFrom('a', 'b', 'c', bad),
      photo: fc.option(fc.constantFrom('picture one', 'two', 'the third picture', 'picture 4', `${bad} picture`)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('finish' as const), inspection: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('send' as const), fate: fc.constantFrom(...fates) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'late' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'sign in' as const }) },
);

/** A phone, a line that loses, doubles and delays, and the server. */
class Model {
  outbox: Outbox = emptyOutbox;
  readonly server = new MemoryServer(sha256, fault);
  readonly copies = new Map<string, string>();
  readonly removedTooEarly: string[] = [];
  private readonly late: Request[] = [];
  private nowMs = 0;
  private ids = 100;

  run(one: Act): void {
    this.nowMs += 5_000;
    if (one.do === 'edit') this.edit(one.inspection, one.note, one.photo);
    if (one.do === 'finish') this.finish(one.inspection);
    if (one.do === 'send') this.send(one.fate);
    if (one.do === 'late') this.deliverLate();
    if (one.do === 'restart') this.restart();
    if (one.do === 'sign in') this.apply({ type: 'signed-in' });
    this.removeCopies();
  }

  /** Everything finished and the network up: until nothing is left to send. */
  settle(): void {
    for (const { record } of this.outbox.records) this.finish(Number(record.inspectionId.slice(-4)));
    this.apply({ type: 'signed-in' });
    for (let turn = 0; ; turn++) {
      if (turn === 2000)
        throw new Error(`never at rest: ${JSON.stringify(nextStep(this.outbox, this.nowMs, partBytes))}`);
      const step = nextStep(this.outbox, this.nowMs, partBytes);
      if (step.do === 'rest') break;
      if (step.do === 'wait') this.nowMs = step.untilMs;
      else this.send('arrives');
      if (turn % 3 === 0) this.deliverLate();
      this.removeCopies();
    }
  }

  private edit(inspection: number, note: string, photo: string | null): void {
    const latest = this.latest(inspection);
    const photos = latest?.record.photos ?? [];
    if (photo !== null) this.copies.set(sha256(photo), photo);
    const added =
      photo === null || photos.some((one) => one.sha256 === sha256(photo)) ? [] : [photoWith(this.ids++, photo)];
    const record = { ...(latest?.record ?? recordWith(inspection, note, [])), note, photos: [...photos, ...added] };
    const newOperationId = uuid(this.ids++);
    this.apply({ type: 'edited', operationId: latest?.operationId ?? newOperationId, newOperationId, record });
  }

  private finish(inspection: number): void {
    const latest = this.latest(inspection);
    if (latest?.state !== 'draft') return;
    const { operationId, record } = latest;
    this.apply({ type: 'finished', operationId, contentSha256: sha256(canonicalJson(record)) });
  }

  private latest(inspection: number) {
    return this.outbox.records.findLast(({ record }) => record.inspectionId === uuid(inspection));
  }

  private send(fate: Fate): void {
    const step = nextStep(this.outbox, this.nowMs, partBytes);
    if (step.do === 'wait' || step.do === 'rest' || step.do === 'sign-in') return;
    this.apply({ type: 'sending', step });
    const request = this.requestOf(step);
    const answer = this.carry(request, fate);
    this.apply({ type: 'answered', step, answer, nowMs: this.nowMs });
  }

  private carry(request: Request, fate: Fate) {
    if (fate === 'fails') return refusal(503, 'busy');
    if (fate === 'is signed out') return refusal(401, 'signed-out');
    if (fate === 'arrives late') this.late.push(request);
    if (fate === 'arrives late' || fate === 'is lost') return { kind: 'none' as const };
    if (fate === 'arrives twice') this.server.answer(request);
    const answer = this.server.answer(request);
    return fate === 'answer is lost' ? { kind: 'none' as const } : answer;
  }

  private requestOf(step: Step): Request {
    if (step.do === 'send-record') {
      const { record } = this.outbox.records.find(({ operationId }) => operationId === step.operationId)!;
      return { ...step, body: JSON.stringify(record) };
    }
    if (step.do !== 'send-part') return step;
    const copy = this.copies.get(step.sha256);
    if (copy === undefined) throw new Error(`the phone has no copy of ${step.sha256}`);
    return { ...step, content: copy.slice(step.offset, step.offset + step.bytes) };
  }

  /** The latest first: what was sent last may arrive before what was sent first. */
  private deliverLate(): void {
    const request = this.late.pop();
    if (request) this.server.answer(request);
  }

  private removeCopies(): void {
    const hashes = removableCopies(this.outbox);
    for (const hash of hashes) {
      const stored = this.server.photos.get(hash);
      if (stored?.state !== 'stored' || sha256(stored.received) !== hash) this.removedTooEarly.push(hash);
      this.copies.delete(hash);
    }
    this.apply({ type: 'copies-removed', hashes });
  }

  private restart(): void {
    this.outbox = JSON.parse(JSON.stringify(this.outbox)) as Outbox;
    this.apply({ type: 'restarted' });
  }

  private apply(event: OutboxEvent): void {
    this.outbox = after(this.outbox, event);
  }
}

function expectEqualSets({ outbox, server, copies, removedTooEarly }: Model): void {
  expect(removedTooEarly).toEqual([]);
  const taken = outbox.records.filter(({ state }) => state !== 'set-aside');
  expect(taken.map(({ state }) => state)).toEqual(taken.map(() => 'verified'));
  expect(new Map(taken.map(({ operationId, contentSha256 }) => [operationId, contentSha256]))).toEqual(
    new Map([...server.operations].map(([id, { receipt }]) => [id, receipt.contentSha256])),
  );
  const revisions = [...server.operations.values()].map(({ record }) => `${record.inspectionId} ${record.revision}`);
  expect(new Set(revisions).size).toBe(revisions.length);
  for (const { record, refusal: why } of outbox.records.filter(({ state }) => state === 'set-aside')) {
    expect([record.note, why?.kind]).toEqual([bad, 'not-acceptable']);
  }
  const told = new Set(taken.flatMap(({ record }) => record.photos.map((photo) => photo.sha256)));
  for (const { sha256: hash, state } of outbox.photos.filter((photo) => told.has(photo.sha256))) {
    const there = server.photos.get(hash);
    expect(sha256(there?.received ?? '')).toBe(hash);
    expect([state, there?.state]).toEqual(
      fault(there?.received ?? '') ? ['set-aside', 'refused'] : ['verified', 'stored'],
    );
  }
  const kept = outbox.photos.filter(({ state }) => state !== 'verified');
  expect(kept.filter(({ sha256: hash }) => !copies.has(hash))).toEqual([]);
}

describe('outbox and server', () => {
  it('have the same records and photos in the end, whatever the line and the phone did meanwhile', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60, size: 'max' }), (acts) => {
        const model = new Model();
        for (const one of acts) model.run(one);
        model.settle();
        expectEqualSets(model);
      }),
      { numRuns: 1000 },
    );
    expect.hasAssertions();
  });
});
