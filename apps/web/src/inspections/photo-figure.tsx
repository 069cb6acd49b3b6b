import { useState } from 'react';
import { photoAddress } from '../findings/findings-queries.js';
import { useText } from '../i18n/text.js';
import { type DrawnLine, Strokes } from '../phone/strokes.js';
import { Dialog } from '../shell/dialog.js';
import { DownloadLink } from '../shell/download-link.js';
import { Icon } from '../shell/icons.js';

/** A photo of an inspection, with what is drawn on it. */
export interface ShownPhoto {
  readonly photoId: string;
  readonly state: 'awaited' | 'stored' | 'refused';
  readonly drawing: readonly DrawnLine[];
}

interface PhotoProps {
  readonly code: string;
  readonly photo: ShownPhoto;
  readonly number: number;
}

/** Photos in small; pressing one shows it large. One that the phone has not sent yet says so. */
export function PhotoRow({ code, photos }: { readonly code: string; readonly photos: readonly ShownPhoto[] }) {
  return (
    <ul className="desk-photos">
      {photos.map((photo, at) => (
        <li key={photo.photoId}>
          <SmallPhoto code={code} photo={photo} number={at + 1} />
        </li>
      ))}
    </ul>
  );
}

function SmallPhoto({ code, photo, number }: PhotoProps) {
  const { findings } = useText();
  const [isLarge, setIsLarge] = useState(false);
  if (photo.state !== 'stored') {
    return (
      <span className="tag tag-warn">{photo.state === 'awaited' ? findings.photoAwaited : findings.photoRefused}</span>
    );
  }
  return (
    <>
      <button
        type="button"
        className="desk-photo"
        aria-label={findings.photoLarge(number)}
        onClick={() => setIsLarge(true)}
      >
        <img src={photoAddress(code, photo.photoId, 'thumbnail')} alt="" loading="lazy" />
        <Strokes strokes={photo.drawing} />
      </button>
      {isLarge && (
        <Dialog
          title={findings.photo(number)}
          shape="dialog dialog-wide"
          onClose={() => setIsLarge(false)}
          foot={
            <DownloadLink className="button" href={photoAddress(code, photo.photoId, 'full')}>
              <Icon name="download" />
              {findings.savePhoto}
            </DownloadLink>
          }
        >
          <LargePhoto code={code} photo={photo} number={number} />
        </Dialog>
      )}
    </>
  );
}

/** A photo as large as there is room, its drawing over it. */
export function LargePhoto({ code, photo, number }: PhotoProps) {
  const { findings } = useText();
  return (
    <div className="desk-photo-large">
      <img src={photoAddress(code, photo.photoId, 'full')} alt={findings.photo(number)} />
      <Strokes strokes={photo.drawing} />
    </div>
  );
}
