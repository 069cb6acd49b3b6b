import { useCallback } from 'react';
import { useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { doorFetch } from './field-fetch.js';
import { usePhone } from './phone-context.js';
import type { PhoneDatabase } from './phone-database.js';
import { useBlobAddress } from './use-blob-address.js';

/** The photo of the last inspection, kept on the phone for the way without network; a sign in its place where there is none. */
export function LastPhoto({ photoId }: { readonly photoId: string | null }) {
  const { phone: words } = useText();
  const { store, identity } = usePhone();
  const load = useCallback(
    async () => (photoId === null ? undefined : thumbnailOf(store.database, identity.code, photoId)),
    [photoId, store, identity.code],
  );
  const address = useBlobAddress(load);
  return (
    <span className="phone-thumbnail">
      {address ? <img src={address} alt={words.list.lastPhoto} /> : <Icon name="whole" />}
    </span>
  );
}

async function thumbnailOf({ thumbnails }: PhoneDatabase, code: string, photoId: string): Promise<Blob> {
  const known = await thumbnails.get(photoId);
  if (known) return known.blob;
  const response = await doorFetch(`/api/municipalities/${code}/inspection-photos/${photoId}/file?size=thumbnail`);
  if (!response.ok) throw new Error(`no thumbnail of ${photoId}: ${response.status}`);
  const blob = await response.blob();
  await thumbnails.put({ photoId, blob });
  return blob;
}
