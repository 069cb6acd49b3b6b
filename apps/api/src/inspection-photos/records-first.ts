import { Injectable } from '@nestjs/common';
import { within } from '../http/within.js';

/** Where many phones send at once, what was recorded comes before its photos: a record is small and what everybody waits for. */
@Injectable()
export class RecordsFirst {
  private readonly running = new Set<Promise<unknown>>();

  /** What the task, which takes a record, answers or throws. */
  async record<T>(task: () => Promise<T>): Promise<T> {
    const taken = task();
    const settled = taken.catch(() => {});
    this.running.add(settled);
    try {
      return await taken;
    } finally {
      this.running.delete(settled);
    }
  }

  /** Resolves when no record is being taken, at the latest after `mostMs`. */
  async photo(mostMs = 2_000): Promise<void> {
    const ends = performance.now() + mostMs;
    while (this.running.size > 0 && performance.now() < ends) {
      await within(ends - performance.now(), Promise.all(this.running), []);
    }
  }
}
