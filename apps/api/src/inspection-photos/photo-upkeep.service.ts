import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { JobWorker } from '../jobs/job-worker.js';
import { type PartKey, PhotoFiles } from './photo-files.js';

const day = 24 * 60 * 60 * 1000;
/** A phone that has not gone on for so long begins anew if it ever does: it keeps the photo until it has the receipt. */
const leftDays = 30;
const everyMs = 60 * 60 * 1000;

/** What a worker looks after now and then: photos whose sending stopped half way and that nobody goes on with. */
@Injectable()
export class PhotoUpkeep implements OnModuleInit {
  private nextAt = 0;

  constructor(
    private readonly work: Work,
    private readonly files: PhotoFiles,
    private readonly worker: JobWorker,
  ) {}

  onModuleInit(): void {
    this.worker.chore(() => this.now());
  }

  private async now(): Promise<void> {
    if (Date.now() < this.nextAt) return;
    this.nextAt = Date.now() + everyMs;
    await this.removeLeft();
  }

  /** Removes parts to which nothing was added for `leftDays`, unless a record of that time waits for them. */
  async removeLeft(): Promise<void> {
    const left = await this.files.partsOlderThan(leftDays * day);
    if (left.length === 0) return;
    const awaited = await this.work.acrossCities((database) =>
      database.query<PartKey[]>(lateRecords, [left.map(({ sha256 }) => sha256), leftDays]),
    );
    const isAwaited = (key: PartKey) =>
      awaited.some((one) => one.municipalityCode === key.municipalityCode && one.sha256 === key.sha256);
    for (const key of left) if (!isAwaited(key)) await this.files.discardPart(key);
  }
}

const lateRecords = `
SELECT DISTINCT p.municipality_code AS "municipalityCode", p.sha256
  FROM inspection_photo p
  JOIN photo_file f ON f.municipality_code = p.municipality_code AND f.sha256 = p.sha256 AND f.state = 'awaited'
  JOIN inspection i ON i.municipality_code = p.municipality_code AND i.id = p.inspection_id
 WHERE p.sha256 = ANY ($1) AND i.received_at > now() - make_interval(days => $2)`;
