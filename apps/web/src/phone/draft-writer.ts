import type { InspectionRecord } from '#libs/contracts';

/** Writes the newest state of a draft; while one write is under way the next waits, and what came between is skipped. */
export class DraftWriter {
  private waiting: InspectionRecord | null = null;
  private writing: Promise<void> | null = null;

  constructor(
    private readonly write: (record: InspectionRecord) => Promise<unknown>,
    private readonly onResult: (error: unknown) => void,
  ) {}

  /** At once, or as soon as the write before is done: never later than that, so that a killed tab loses nothing typed. */
  put(record: InspectionRecord): void {
    this.waiting = record;
    this.writing ??= this.run();
  }

  /** Resolves when everything that was put is on the disk, or was refused. */
  async settled(): Promise<void> {
    while (this.writing) await this.writing;
  }

  private async run(): Promise<void> {
    while (this.waiting) {
      const record = this.waiting;
      this.waiting = null;
      await this.write(record).then(
        () => this.onResult(null),
        (error: unknown) => this.onResult(error),
      );
    }
    this.writing = null;
  }
}
