import { useCallback, useState } from 'react';
import { useText } from '../i18n/text.js';
import { isOutOfRoom } from './phone-database.js';
import { UnreadablePicture } from './reencode.js';

/** What the phone could not keep, and the function that tells of it; null = all is kept. */
export function useStoreError(): readonly [unknown, (error: unknown) => void] {
  const [error, setError] = useState<unknown>(null);
  return [error, useCallback((next: unknown) => setError(next), [])];
}

/** Says that something is not on the disk, why, and what to do. */
export function StoreError({ error }: { readonly error: unknown }) {
  const { phone: words } = useText();
  if (error === null) return null;
  if (error instanceof UnreadablePicture) return <Notice words={words.photo.unreadable} />;
  return <Notice words={isOutOfRoom(error) ? words.outOfRoom : words.notStored} />;
}

function Notice({ words }: { readonly words: string }) {
  return (
    <p className="notice notice-error" role="alert">
      {words}
    </p>
  );
}
