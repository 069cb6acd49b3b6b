import { InspectionPhoto, PhotoFile } from '#db/entities/inspection-photo.entity';
import type { Inspection } from '#db/entities/inspection.entity';
import type { EntityManager } from 'typeorm';
import { Problem } from '../http/problem.js';
import { subjectOf } from './record-rows.js';

/** Writes which photos a revision shows and that their files are awaited; a file that is known by its hash is awaited once. Throws 409 for the id of another inspection's photo. */
export async function writePhotos(database: EntityManager, inspection: Inspection): Promise<void> {
  const { municipalityCode, facilityId, id: inspectionId, revision, record } = inspection;
  for (const { photoId, sha256, bytes, drawing, takenAt } of record.photos) {
    await awaitFile(database, municipalityCode, sha256, bytes);
    const key = { municipalityCode, id: photoId };
    const row = {
      facilityId,
      inspectionId,
      inspectionRevision: revision,
      sha256,
      drawing,
      takenAt: new Date(takenAt),
      ...subjectOf(photoId, record),
    };
    const before = await database.findOneBy(InspectionPhoto, key);
    if (before && before.inspectionId !== inspectionId) throw foreignPhoto(photoId);
    if (!before) await database.insert(InspectionPhoto, { ...key, ...row });
    else if (before.inspectionRevision < revision) await database.update(InspectionPhoto, key, row);
  }
}

/** Who told of it last knows how long it is: else a wrong length would keep it out for ever. */
async function awaitFile(
  database: EntityManager,
  municipalityCode: string,
  sha256: string,
  bytes: number,
): Promise<void> {
  const key = { municipalityCode, sha256 };
  const known = await database.findOneBy(PhotoFile, key);
  if (!known) await database.insert(PhotoFile, { ...key, bytes });
  else if (known.state === 'awaited' && known.bytes !== bytes) await database.update(PhotoFile, key, { bytes });
}

function foreignPhoto(id: string): Problem {
  return new Problem(409, 'conflict', `Photo ${id} belongs to another inspection.`, {
    detailJa: '同じ番号の写真が、別の点検ですでに登録されています。端末の記録と写真はそのまま残っています。',
  });
}
