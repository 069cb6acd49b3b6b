import type { InspectionPhoto } from '#libs/contracts';
import { removableCopies } from '#libs/outbox';
import { localTime } from './local-time.js';
import type { OutboxStore } from './outbox-store.js';
import { reencode } from './reencode.js';

/** Keeps a picture, made small and without its position, on the disk; resolves with what a record says of it. Throws UnreadablePicture. */
export async function keepPhoto({ database }: OutboxStore, file: Blob): Promise<InspectionPhoto> {
  const { blob, preview, widthPx, heightPx } = await reencode(file);
  const sha256 = await sha256Of(await blob.arrayBuffer());
  const { copies, previews } = database;
  await database.transaction('rw', copies, previews, async () => {
    await copies.put({ sha256, blob, storedAtMs: Date.now() });
    await previews.put({ sha256, blob: preview });
  });
  return {
    photoId: crypto.randomUUID(),
    sha256,
    bytes: blob.size,
    mediaType: 'image/jpeg',
    widthPx,
    heightPx,
    takenAt: localTime(new Date()),
    drawing: [],
  };
}

/** Lower-case hexadecimal SHA-256. */
export async function sha256Of(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The copies that the server has proved to have may go; nothing else ever does. */
export async function removeVerifiedCopies(store: OutboxStore): Promise<void> {
  const hashes = removableCopies(await store.load());
  if (hashes.length === 0) return;
  await store.database.copies.bulkDelete(hashes);
  await store.apply({ type: 'copies-removed', hashes });
}

/** A photo that was taken belongs to a draft within moments; what nobody has named for so long was taken out of one. */
const forgottenAfterMs = 24 * 3_600_000;

/** Removes copies that no record names any more. */
export async function removeForgottenCopies({ database }: OutboxStore): Promise<void> {
  const { copies, previews, photos } = database;
  await database.transaction('rw', copies, previews, photos, async () => {
    const named = new Set(await photos.toCollection().primaryKeys());
    const before = Date.now() - forgottenAfterMs;
    await copies.filter(({ sha256, storedAtMs }) => storedAtMs < before && !named.has(sha256)).delete();
    const kept = new Set([...named, ...(await copies.toCollection().primaryKeys())]);
    await previews.filter(({ sha256 }) => !kept.has(sha256)).delete();
  });
}
