import type { Inspection } from '#db/entities/inspection.entity';
import type { EntityManager } from 'typeorm';
import { readGrounds, type ReceivingCity, type RecordGround } from './read-standing.js';
import { sendersOf } from './senders.js';
import { inspectionOf, rowsOf, type SentRecord } from './sent-record.js';
import { writeRecords } from './write-records.js';

/**
 * Takes those records of a city, by one question and one statement, that are new from beginning to end; null for each of the others, which
 * has to be taken alone: by what is known of it, because it is refused, or because it tells of the same as one before it.
 */
export async function takeTogether(
  database: EntityManager,
  city: ReceivingCity,
  records: readonly SentRecord[],
): Promise<(Inspection | null)[]> {
  const senders = sendersOf(records);
  const { answers, nextSerial } = await readGrounds(database, city, senders);
  const grounds = new Map(senders.flatMap(({ sent }) => sent).map((record, at) => [record, answers[at]!]));
  const seen = new Set<string>();
  const taken = new Map<SentRecord, Inspection>();
  const rows = senders.map(({ settings, sent }) => ({
    settings,
    sent: sent.flatMap((record) => {
      const ground = grounds.get(record)!;
      if (!isNew(ground) || !isFirstOf(seen, record)) return [];
      const { receiptFiscalYear } = city;
      const receipt = { kind: ground.edition.kind, receiptFiscalYear, receiptSerial: nextSerial + taken.size };
      const inspection = inspectionOf(record, receipt);
      taken.set(record, inspection);
      return rowsOf(inspection, record, ground.edition, ground);
    }),
  }));
  if (taken.size > 0) await writeRecords(database, rows);
  return records.map((record) => taken.get(record) ?? null);
}

type NewGround = RecordGround & { readonly edition: NonNullable<RecordGround['edition']> };

function isNew(ground: RecordGround): ground is NewGround {
  const { isKnown, last, hasFacility, edition, knowsFindings, knowsPhotos } = ground;
  return hasFacility && edition !== null && last === null && !(isKnown || knowsFindings || knowsPhotos);
}

/** Whether none of the records seen before tells of the same; it is seen from now on. */
function isFirstOf(seen: Set<string>, { sent: { operationId, record } }: SentRecord): boolean {
  const ids = [
    operationId,
    `inspection ${record.inspectionId}`,
    ...record.findings.map(({ findingId }) => `finding ${findingId}`),
    ...new Set(record.photos.flatMap(({ photoId, sha256 }) => [`photo ${photoId}`, sha256])),
  ];
  const isFirst = !ids.some((id) => seen.has(id));
  for (const id of ids) seen.add(id);
  return isFirst;
}
