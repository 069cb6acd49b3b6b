import { useEffect, useRef, useState } from 'react';
import { digits } from '../format/quantity.js';
import { PhotoFileButton } from '../forms/photo-file-button.js';
import { useText } from '../i18n/text.js';
import { reencode } from '../phone/reencode.js';
import { mostPhotos } from './report-draft.js';

interface ReportPhotosProps {
  /** JPEG in Base64. */
  readonly photos: readonly string[];
  readonly onChange: (photos: readonly string[]) => void;
}

/** Up to three photos, made small on the phone; nothing of a file but its pixels is sent. */
export function ReportPhotos({ photos, onChange }: ReportPhotosProps) {
  const words = useText().reports.send;
  const [isUnreadable, setIsUnreadable] = useState(false);
  const add = async (files: readonly File[]) => {
    setIsUnreadable(false);
    const added: string[] = [];
    for (const file of files.slice(0, mostPhotos - photos.length)) {
      try {
        added.push(await asBase64((await reencode(file)).blob));
      } catch {
        setIsUnreadable(true);
      }
    }
    if (added.length > 0) onChange([...photos, ...added]);
  };
  return (
    <fieldset className="report-part">
      <legend>{words.photos}</legend>
      <p className="field-hint">{words.photosHint}</p>
      {photos.length > 0 && (
        <ul className="photo-strip">
          {photos.map((photo, at) => (
            <li key={photo.slice(-80) + String(at)} className="report-photo">
              <SmallPhoto base64={photo} label={words.photo(digits(at + 1))} />
              <button
                type="button"
                className="button"
                onClick={() => onChange(photos.filter((_, index) => index !== at))}
              >
                {words.remove(digits(at + 1))}
              </button>
            </li>
          ))}
        </ul>
      )}
      {isUnreadable && (
        <p className="field-error" role="alert">
          {words.unreadable}
        </p>
      )}
      {photos.length < mostPhotos && (
        <div className="actions">
          <PhotoFileButton label={words.take} isCamera onFiles={(files) => void add(files)} />
          <PhotoFileButton label={words.choose} onFiles={(files) => void add(files)} />
        </div>
      )}
    </fieldset>
  );
}

function SmallPhoto({ base64, label }: { readonly base64: string; readonly label: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }));
    if (image.current) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [base64]);
  return <img ref={image} className="report-thumbnail" alt={label} />;
}

function asBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('a picture that cannot be read'));
    reader.readAsDataURL(blob);
  });
}
