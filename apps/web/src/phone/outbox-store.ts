import { liveQuery } from 'dexie';
import { after, emptyOutbox, type Outbox, type OutboxEvent } from '#libs/outbox';
import type { PhoneDatabase } from './phone-database.js';

/** The outbox on the disk of the phone; several tabs may change it, one after the other. */
export class OutboxStore {
  constructor(readonly database: PhoneDatabase) {}

  /** As it stands on the disk. */
  load(): Promise<Outbox> {
    const { records, photos, facts } = this.database;
    return this.database.transaction('r', records, photos, facts, async () => ({
      records: await records.orderBy('sequence').toArray(),
      photos: await photos.toArray(),
      connection: ((await facts.get('connection'))?.value ?? emptyOutbox.connection) as Outbox['connection'],
    }));
  }

  /** Writes what the events change, all or nothing; resolves with the outbox once it is on the disk. */
  apply(...events: readonly OutboxEvent[]): Promise<Outbox> {
    const { records, photos, facts } = this.database;
    return this.database.transaction('rw', records, photos, facts, async () => {
      const before = await this.load();
      const next = events.reduce(after, before);
      await this.write(before, next);
      return next;
    });
  }

  /** Calls with the outbox now and after each change, of whichever tab; answers with what ends it. */
  watch(listener: (outbox: Outbox) => void, onError: (error: unknown) => void): () => void {
    const subscription = liveQuery(() => this.load()).subscribe({ next: listener, error: onError });
    return () => subscription.unsubscribe();
  }

  private async write(before: Outbox, next: Outbox): Promise<void> {
    const { records, photos, facts } = this.database;
    await records.bulkPut(changed(before.records, next.records));
    await photos.bulkPut(changed(before.photos, next.photos));
    const operationIds = new Set(next.records.map(({ operationId }) => operationId));
    const hashes = new Set(next.photos.map(({ sha256 }) => sha256));
    await records.bulkDelete(
      before.records.map(({ operationId }) => operationId).filter((id) => !operationIds.has(id)),
    );
    await photos.bulkDelete(before.photos.map(({ sha256 }) => sha256).filter((hash) => !hashes.has(hash)));
    if (next.connection !== before.connection) await facts.put({ name: 'connection', value: next.connection });
  }
}

/** What is not the very same as before. */
function changed<Item>(before: readonly Item[], next: readonly Item[]): Item[] {
  const same = new Set(before);
  return next.filter((item) => !same.has(item));
}
