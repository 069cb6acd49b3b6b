import { InspectionPhoto, PhotoFile } from '#db/entities/inspection-photo.entity';
import type { Inspection } from '#db/entities/inspection.entity';
import type { InspectionPhoto as PhotoAsSent } from '#libs/contracts';
import { type EntityManager, In } from 'typeorm';
import { Problem } from '../http/problem.js';
import { subjectOf } from './record-rows.js';
import type { RecordRows } from './write-records.js';

/** Photos and files of a record that were told of before. */
export interface KnownPhotos {
  readonly photos: readonly InspectionPhoto[];
  readonly files: readonly PhotoFile[];
}

export const noPhotos: KnownPhotos = { photos: [], files: [] };

/** Throws 409 for the id of another inspection's photo. */
export async function readKnownPhotos(database: EntityManager, inspection: Inspection): Promise<KnownPhotos> {
  const { municipalityCode, id, record } = inspection;
  const sha256 = In(record.photos.map((photo) => photo.sha256));
  const files = await database.findBy(PhotoFile, { municipalityCode, sha256 });
  const photoIds = In(record.photos.map(({ photoId }) => photoId));
  const photos = await database.findBy(InspectionPhoto, { municipalityCode, id: photoIds });
  const foreign = photos.find(({ inspectionId }) => inspectionId !== id);
  if (foreign) throw foreignPhoto(foreign.id);
  return { photos, files };
}

/** Which photos a revision shows for the first time, and that their files are awaited; a file that is known by its hash is awaited once. */
export function newPhotos(inspection: Inspection, known: KnownPhotos): Pick<RecordRows, 'photos' | 'files'> {
  const { municipalityCode, record } = inspection;
  const files = [...lengthsOf(record.photos)].map(([sha256, bytes]) => ({ municipalityCode, sha256, bytes }));
  const photos = record.photos.map((photo) => rowOf(photo, inspection));
  return {
    files: files.filter(({ sha256 }) => !known.files.some((file) => file.sha256 === sha256)),
    photos: photos.filter(({ id }) => !known.photos.some((photo) => photo.id === id)),
  };
}

/** Writes what a revision tells anew of photos that were known; who told of a file last knows how long it is: else a wrong length would keep it out for ever. */
export async function revisePhotos(database: EntityManager, inspection: Inspection, known: KnownPhotos): Promise<void> {
  const { municipalityCode, revision, record } = inspection;
  const lengths = lengthsOf(record.photos);
  for (const { sha256, state, bytes } of known.files) {
    const told = lengths.get(sha256);
    if (state === 'awaited' && told !== bytes)
      await database.update(PhotoFile, { municipalityCode, sha256 }, { bytes: told });
  }
  for (const { id } of known.photos.filter(({ inspectionRevision }) => inspectionRevision < revision)) {
    const told = record.photos.find(({ photoId }) => photoId === id);
    if (told) await database.update(InspectionPhoto, { municipalityCode, id }, rowOf(told, inspection));
  }
}

function lengthsOf(photos: readonly PhotoAsSent[]): ReadonlyMap<string, number> {
  return new Map(photos.map(({ sha256, bytes }) => [sha256, bytes]));
}

function rowOf({ photoId, sha256, drawing, takenAt }: PhotoAsSent, inspection: Inspection): InspectionPhoto {
  const { municipalityCode, facilityId, id: inspectionId, revision, record } = inspection;
  const subject = subjectOf(photoId, record);
  const place = { municipalityCode, facilityId, inspectionId, inspectionRevision: revision };
  return { id: photoId, sha256, drawing, takenAt: new Date(takenAt), ...place, ...subject };
}

function foreignPhoto(id: string): Problem {
  return new Problem(409, 'conflict', `Photo ${id} belongs to another inspection.`, {
    detailJa: '同じ番号の写真が、別の点検ですでに登録されています。端末の記録と写真はそのまま残っています。',
  });
}
