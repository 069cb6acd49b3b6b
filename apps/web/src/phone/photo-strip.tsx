import { type ReactNode, useState } from 'react';
import type { InspectionPhoto, InspectionRecord } from '#libs/contracts';
import { photoOf } from '#libs/outbox';
import { PhotoFileButton } from '../forms/photo-file-button.js';
import { useText } from '../i18n/text.js';
import { useReport } from '../shell/live-region.js';
import { type ChangeDraft, type PhotoPlace, type Question, withoutPhoto, withPhotoAt } from './draft.js';
import { usePhone } from './phone-context.js';
import { keepPhoto } from './photo-copies.js';
import { PhotoDialog } from './photo-dialog.js';
import { PhotoThumbnail } from './photo-thumbnail.js';
import { StoreError, useStoreError } from './store-error.js';
import type { Stroke } from './strokes.js';
import { takeBack } from './take-back.js';

export interface PhotoStripProps {
  readonly place: PhotoPlace;
  readonly photoIds: readonly string[];
  /** What the photos are of, for screen readers. */
  readonly about: string;
  readonly record: InspectionRecord;
  readonly questions: readonly Question[];
  readonly change: ChangeDraft;
  /** More buttons beside those of the camera. */
  readonly children?: ReactNode;
}

const mostAtPlace = 20;
const mostInRecord = 100;

/** The photos of an answer or a finding, and the camera. */
export function PhotoStrip({ place, photoIds, about, record, questions, change, children }: PhotoStripProps) {
  const { phone: words } = useText();
  const { store } = usePhone();
  const [error, tell] = useStoreError();
  const [isKeeping, setIsKeeping] = useState(false);
  const keep = async (files: readonly File[]) => {
    setIsKeeping(true);
    tell(null);
    try {
      // One after the other: a phone has room for few pictures in memory.
      for (const file of files) {
        const photo = await keepPhoto(store, file);
        change((draft) => withPhotoAt(draft, place, photo, questions));
      }
    } catch (refusal) {
      tell(refusal);
    } finally {
      setIsKeeping(false);
    }
  };
  const photos = record.photos.filter(({ photoId }) => photoIds.includes(photoId));
  const isFull = photos.length >= mostAtPlace || record.photos.length >= mostInRecord;
  return (
    <div className="photo-part">
      <ul className="photo-strip">
        {photos.map((photo, at) => (
          <li key={photo.photoId}>
            <PhotoButton {...{ photo, record, change }} number={at + 1} />
          </li>
        ))}
      </ul>
      <StoreError error={error} />
      {isKeeping && <output className="field-hint">{words.photo.keeping}</output>}
      {isFull && <p className="field-hint">{words.photo.tooMany}</p>}
      <div className="actions">
        {!isFull && (
          <>
            <PhotoFileButton label={words.photo.take} about={about} isCamera onFiles={(files) => void keep(files)} />
            <PhotoFileButton label={words.photo.choose} about={about} onFiles={(files) => void keep(files)} />
          </>
        )}
        {children}
      </div>
    </div>
  );
}

interface PhotoButtonProps {
  readonly photo: InspectionPhoto;
  readonly number: number;
  readonly record: InspectionRecord;
  readonly change: ChangeDraft;
}

function PhotoButton({ photo, number, record, change }: PhotoButtonProps) {
  const { phone: words } = useText();
  const { outbox } = usePhone();
  const report = useReport();
  const [isOpen, setIsOpen] = useState(false);
  const state = photoOf(outbox, photo.sha256)?.state ?? 'draft';
  const draw = (drawing: Stroke[]) =>
    change((draft) => ({
      ...draft,
      photos: draft.photos.map((one) => (one.photoId === photo.photoId ? { ...one, drawing } : one)),
    }));
  const remove = () => {
    const after = withoutPhoto(record, photo.photoId);
    setIsOpen(false);
    change((draft) => withoutPhoto(draft, photo.photoId));
    report({ message: words.photo.removed, undo: async () => change((draft) => takeBack(draft, record, after)) });
  };
  return (
    <>
      <button
        type="button"
        className="photo-button"
        aria-label={`${words.photo.label(number, words.states[state])}: ${words.photo.open}`}
        onClick={() => setIsOpen(true)}
      >
        <PhotoThumbnail photo={photo} number={number} state={state} />
      </button>
      {isOpen && <PhotoDialog photo={photo} onDraw={draw} onRemove={remove} onClose={() => setIsOpen(false)} />}
    </>
  );
}
