import { useCallback } from 'react';
import type { InspectionPhoto } from '#libs/contracts';
import type { ItemState } from '#libs/outbox';
import { useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { usePhone } from './phone-context.js';
import { StateTag } from './state-tag.js';
import { Strokes } from './strokes.js';
import { useBlobAddress } from './use-blob-address.js';

/** The address of a photo on the phone while this is shown, in full or in small; null while it is read, or where there is none any more. */
export function usePhotoAddress(sha256: string, table: 'copies' | 'previews'): string | null {
  const { store } = usePhone();
  const load = useCallback(async () => (await store.database[table].get(sha256))?.blob, [sha256, table, store]);
  return useBlobAddress(load);
}

interface PhotoThumbnailProps {
  readonly photo: InspectionPhoto;
  readonly number: number;
  readonly state: ItemState;
}

/** A photo in small, with what is drawn on it and how far it has come. */
export function PhotoThumbnail({ photo, number, state }: PhotoThumbnailProps) {
  const { phone: words } = useText();
  const address = usePhotoAddress(photo.sha256, 'previews');
  return (
    <span className="photo-thumbnail">
      <span className="photo-frame">
        {address ? <img src={address} alt={words.photo.label(number, '')} /> : <Icon name="whole" />}
        <Strokes strokes={photo.drawing} />
      </span>
      <StateTag state={state} />
    </span>
  );
}
