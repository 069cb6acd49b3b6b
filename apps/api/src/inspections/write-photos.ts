import { InspectionPhoto, PhotoFile } from '#db/entities/inspection-photo.entity';
import type { Inspection } from '#db/entities/inspection.entity';
import type { InspectionPhoto as PhotoAsSent } from '#libs/contracts';
import { type EntityManager, In } from 'typeorm';
import { Problem } from '../http/problem.js';
import { insertRows } from './insert-rows.js';
import { subjectOf } from './record-rows.js';

/** Writes which photos a revision shows and that their files are awaited; a file that is known by its hash is awaited once. Throws 409 for the id of another inspection's photo. */
export async function writePhotos(database: EntityManager, inspection: Inspection, someKnown: boolean): Promise<void> {
  const { municipalityCode, id, revision, record } = inspection;
  if (record.photos.length === 0) return;
  await awaitFiles(database, municipalityCode, record.photos, someKnown);
  const ids = record.photos.map(({ photoId }) => photoId);
  const known = someKnown ? await database.findBy(InspectionPhoto, { municipalityCode, id: In(ids) }) : [];
  const foreign = known.find(({ inspectionId }) => inspectionId !== id);
  if (foreign) throw foreignPhoto(foreign.id);
  const rows = record.photos.map((photo) => rowOf(photo, inspection));
  const unknown = rows.filter((row) => !known.some((before) => before.id === row.id));
  await insertRows(database, InspectionPhoto, unknown);
  for (const before of known.filter(({ inspectionRevision }) => inspectionRevision < revision)) {
    const row = rows.find((one) => one.id === before.id);
    if (row) await database.update(InspectionPhoto, { municipalityCode, id: before.id }, row);
  }
}

function rowOf({ photoId, sha256, drawing, takenAt }: PhotoAsSent, inspection: Inspection): InspectionPhoto {
  const { municipalityCode, facilityId, id: inspectionId, revision, record } = inspection;
  const subject = subjectOf(photoId, record);
  const place = { municipalityCode, facilityId, inspectionId, inspectionRevision: revision };
  return { id: photoId, sha256, drawing, takenAt: new Date(takenAt), ...place, ...subject };
}

/** Who told of a file last knows how long it is: else a wrong length would keep it out for ever. */
async function awaitFiles(
  database: EntityManager,
  municipalityCode: string,
  photos: readonly PhotoAsSent[],
  someKnown: boolean,
): Promise<void> {
  const told = new Map(photos.map(({ sha256, bytes }) => [sha256, bytes]));
  const known = someKnown ? await database.findBy(PhotoFile, { municipalityCode, sha256: In([...told.keys()]) }) : [];
  const unknown = [...told].filter(([hash]) => !known.some(({ sha256 }) => sha256 === hash));
  await insertRows(
    database,
    PhotoFile,
    unknown.map(([sha256, bytes]) => ({ municipalityCode, sha256, bytes })),
  );
  for (const { sha256, state, bytes } of known) {
    const length = told.get(sha256);
    if (state === 'awaited' && length !== bytes)
      await database.update(PhotoFile, { municipalityCode, sha256 }, { bytes: length });
  }
}

function foreignPhoto(id: string): Problem {
  return new Problem(409, 'conflict', `Photo ${id} belongs to another inspection.`, {
    detailJa: '同じ番号の写真が、別の点検ですでに登録されています。端末の記録と写真はそのまま残っています。',
  });
}
