import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { BrokenFile, type Frame, Growth, readFrames, writeFrames } from './frame-file.js';
import { freeMemory } from './free-memory.js';
import { ImportFiles } from './import-files.js';
import { readAhead } from './read-ahead.js';
import type { RegisterBatch } from './register-batches.js';
import type { PlannedImport, WritablePlan } from './register-import.js';

/** Goes up whenever a plan kept by an earlier version can no longer be written as it is. */
const format = 3;

interface Heading {
  readonly format: number;
  readonly code: string;
  readonly journal: string;
  readonly total: number;
}

type BatchedPlan = Pick<PlannedImport, 'code' | 'journal' | 'batched'>;

interface Keeping {
  readonly growth: Growth;
  /** Never rejects. */
  readonly done: Promise<void>;
}

/**
 * What previews have planned, in files, batch by batch as the database takes them, so that a commit need neither read nor plan
 * again. A commit may follow a plan while it is still being kept.
 */
@Injectable()
export class KeptPlans {
  private readonly logger = new Logger('imports');
  private readonly kept = new Map<string, Keeping>();

  constructor(private readonly files: ImportFiles) {}

  /** Begins to keep a plan. One with layers, a boundary or residents is not kept: their files are read again. */
  keep(importId: string, { code, journal, batched, editions, boundary, residents }: PlannedImport): void {
    if (editions.length > 0 || boundary || residents.length > 0) return;
    const growth = new Growth();
    const done = this.write(importId, { code, journal, batched }, growth).finally(() => this.kept.delete(importId));
    this.kept.set(importId, { growth, done });
  }

  /** The plan of an import, its batches read when they are written; null when there is none of this version. */
  async open(importId: string): Promise<WritablePlan | null> {
    const path = this.files.planPath(importId);
    const keeping = this.kept.get(importId);
    const frames = () => readFrames(path, keeping?.growth);
    const heading = await headingOf(frames());
    if (heading?.format !== format) return null;
    const { code, journal, total } = heading;
    const batched = () => ({ total, batches: batchesOf(frames()) });
    return { code, journal, editions: [], boundary: null, residents: [], kept: [], batched };
  }

  /** Waits until nothing is being kept: two large plans at a time would take too much memory. */
  async settled(): Promise<void> {
    for (const { done } of this.kept.values()) await done;
  }

  /** Forgets the plan of an import that is committed, or read anew. */
  async discard(importId: string): Promise<void> {
    await this.kept.get(importId)?.done;
    this.files.discardPlan(importId);
  }

  private async write(importId: string, planned: BatchedPlan, growth: Growth): Promise<void> {
    try {
      await nextTurn();
      freeMemory();
      await writeFrames(this.files.planPath(importId), framesOf(planned), growth);
      growth.close('whole');
    } catch (error) {
      this.logger.warn({ importId, error });
      growth.close('broken');
    }
  }
}

async function* framesOf({ code, journal, batched }: BatchedPlan): AsyncGenerator<Frame> {
  const { total, batches } = batched();
  yield { told: { format, code, journal, total } satisfies Heading, rows: '' };
  for await (const { rows, ...told } of readAhead(batches)) yield { told, rows };
}

/** Null where there is no plan, or one that another version has written in its own way. */
async function headingOf(frames: AsyncIterable<Frame>): Promise<Heading | null> {
  try {
    for await (const { told } of frames) return told as Heading;
  } catch (error) {
    const isNone = error instanceof BrokenFile || error instanceof SyntaxError;
    if (!isNone && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return null;
}

async function* batchesOf(frames: AsyncIterable<Frame>): AsyncGenerator<RegisterBatch> {
  let isHeading = true;
  for await (const { told, rows } of frames) {
    if (!isHeading) yield { ...(told as Omit<RegisterBatch, 'rows'>), rows };
    isHeading = false;
  }
}
