import { PhotoFile } from '#db/entities/inspection-photo.entity';
import type { Inspection } from '#db/entities/inspection.entity';
import { shortEraYear } from '#libs/calendar';
import type { InspectionReceipt } from '#libs/contracts';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { PhotoReceipts, type PhotoState } from '../inspection-photos/photo-receipts.js';

type Received = Omit<Inspection, 'record'> & { readonly record: Pick<Inspection['record'], 'photos'> };

/** 受付番号: R8-000123. */
export function receiptNumberOf({
  receiptFiscalYear,
  receiptSerial,
}: Pick<Inspection, 'receiptFiscalYear' | 'receiptSerial'>): string {
  return `${shortEraYear(receiptFiscalYear)}-${String(receiptSerial).padStart(6, '0')}`;
}

/** Receipts of operations: what was said when they were taken, and how far their photos have come since. */
@Injectable()
export class InspectionReceipts {
  constructor(private readonly photos: PhotoReceipts) {}

  /** How far the files of the photos that a record shows have come. */
  filesOf(database: EntityManager, { municipalityCode, record }: Received): Promise<PhotoFile[]> {
    return database.findBy(PhotoFile, { municipalityCode, sha256: In(hashesOf(record)) });
  }

  async of(inspection: Received, files: readonly PhotoState[]): Promise<InspectionReceipt> {
    const { id, operationId, revision, contentSha256, receivedAt, clockOffSeconds, record } = inspection;
    const shown = hashesOf(record).flatMap((hash) => files.find(({ sha256 }) => sha256 === hash) ?? []);
    return {
      operationId,
      inspectionId: id,
      revision,
      receiptNumber: receiptNumberOf(inspection),
      contentSha256,
      clockOffSeconds,
      receivedAt: receivedAt.toISOString(),
      photos: await this.photos.ofAll(shown),
    };
  }
}

/** The files of a record none of which was known before. */
export function awaitedFiles({ municipalityCode, record }: Received): PhotoState[] {
  return record.photos.map(({ sha256, bytes }) => ({
    municipalityCode,
    sha256,
    bytes,
    state: 'awaited',
    refusal: null,
  }));
}

function hashesOf({ photos }: Received['record']): string[] {
  return [...new Set(photos.map(({ sha256 }) => sha256))];
}
