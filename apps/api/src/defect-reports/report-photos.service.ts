import { DefectReport, DefectReportPhoto } from '#db/entities/defect-report.entity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isAllowed } from '../accounts/permission.guard.js';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound } from '../http/problem.js';
import { PhotoFiles } from '../inspection-photos/photo-files.js';
import type { PhotoSize } from '../photo-store/photo-paths.js';

/** Hands photos of reports out to the city's own people: of what is not accepted, and hidden ones, to moderators alone. */
@Injectable()
export class ReportPhotosService {
  constructor(
    private readonly work: Work,
    private readonly files: PhotoFiles,
  ) {}

  /** Throws 404 for a photo that is not there, or not for the asker. */
  async open(scope: Scope, id: string, size: PhotoSize) {
    const { municipalityCode } = scope;
    const { storedAs } = await this.work.in(scope, (database) => findVisible(database, scope, id));
    const file = await this.files.open({ municipalityCode, storedAs, of: 'report' }, size);
    if (!file) throw notFound(`file of photo ${id}`);
    return file;
  }

  /** Hides a photo from everybody but moderators, or shows it again. */
  hide(scope: Scope, id: string, expectedVersion: number, hidden: boolean) {
    const key = { municipalityCode: scope.municipalityCode, id };
    return this.work.in(scope, async (database) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const photo = await database.findOne(DefectReportPhoto, { where: key, lock });
      if (!photo) throw notFound(`photo ${id}`);
      assertCurrent(photo, expectedVersion, { hidden });
      if (photo.hidden === hidden) return photo;
      const next = { hidden, version: photo.version + 1 };
      await database.update(DefectReportPhoto, key, next);
      return Object.assign(photo, next);
    });
  }
}

async function findVisible(database: EntityManager, scope: Scope, id: string): Promise<DefectReportPhoto> {
  const { municipalityCode } = scope;
  const photo = await database.findOneBy(DefectReportPhoto, { municipalityCode, id });
  const report = photo && (await database.findOneBy(DefectReport, { municipalityCode, id: photo.reportId }));
  const isOpen = report?.status === 'accepted' || report?.status === 'joined';
  if (!photo || !report || !((isOpen && !photo.hidden) || isAllowed(scope, 'report:decide')))
    throw notFound(`photo ${id}`);
  return photo;
}
