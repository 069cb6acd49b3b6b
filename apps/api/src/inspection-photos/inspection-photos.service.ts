import { InspectionPhoto, PhotoFile } from '#db/entities/inspection-photo.entity';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';
import type { PhotoSize } from '../photo-store/photo-paths.js';
import { dateTimeInJapan } from '../settings.js';
import { PhotoFiles } from './photo-files.js';

/** Hands photos out. */
@Injectable()
export class InspectionPhotosService {
  constructor(
    private readonly work: Work,
    private readonly files: PhotoFiles,
  ) {}

  /** Throws 404 for a photo that is not there, has not come yet, or is none of the asker's facilities. */
  async open(scope: Scope, id: string, size: PhotoSize) {
    const { municipalityCode } = scope;
    const { photo, storedAs } = await this.work.in(scope, async (database) => {
      const found = await database.findOneBy(InspectionPhoto, { municipalityCode, id });
      const file = found && (await database.findOneBy(PhotoFile, { municipalityCode, sha256: found.sha256 }));
      if (!found || !file?.storedAs) throw notFound(`photo ${id}`);
      return { photo: found, storedAs: file.storedAs };
    });
    const file = await this.files.open({ municipalityCode, storedAs }, size);
    if (!file) throw notFound(`file of photo ${id}`);
    return { ...file, takenOn: dateTimeInJapan(photo.takenAt).slice(0, 10) };
  }
}
