import { batchOf, type RowBatch } from '#db/bulk-insert';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PartedChanges, RegisterPart } from './register-parts.js';
import { rowsOfPart } from './register-rows.js';

/** A part as the database takes it. */
export interface RegisterBatch extends RowBatch, Pick<RegisterPart, 'list' | 'listRows' | 'last'> {}

/** What is to be written, batch by batch, so that not all of it need be in memory at a time. */
export interface BatchedChanges {
  /** How many rows all batches have together. */
  readonly total: number;
  readonly batches: AsyncIterable<RegisterBatch>;
}

/** Changes as batches, each made when it is asked for. */
export function batchesOf(code: string, { total, parts }: PartedChanges): BatchedChanges {
  return { total, batches: inTurns(code, parts) };
}

/** Between two the program does what else there is, such as sending the one before. */
async function* inTurns(code: string, parts: Iterable<RegisterPart>): AsyncGenerator<RegisterBatch> {
  for (const part of parts) {
    const { list, listRows, last } = part;
    yield { list, listRows, last, ...batchOf(rowsOfPart(code, part)) };
    await nextTurn();
  }
}
