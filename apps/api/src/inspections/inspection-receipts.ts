import { PhotoFile } from '#db/entities/inspection-photo.entity';
import type { Inspection } from '#db/entities/inspection.entity';
import { shortEraYear } from '#libs/calendar';
import type { InspectionReceipt } from '#libs/contracts';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { PhotoReceipts } from '../inspection-photos/photo-receipts.js';

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

  async of(database: EntityManager, inspection: Received): Promise<InspectionReceipt> {
    const { municipalityCode, id, operationId, revision, contentSha256, receivedAt, clockOffSeconds } = inspection;
    const hashes = [...new Set(inspection.record.photos.map(({ sha256 }) => sha256))];
    const files = await database.findBy(PhotoFile, { municipalityCode, sha256: In(hashes) });
    return {
      operationId,
      inspectionId: id,
      revision,
      receiptNumber: receiptNumberOf(inspection),
      contentSha256,
      clockOffSeconds,
      receivedAt: receivedAt.toISOString(),
      photos: await this.photos.ofAll(hashes.flatMap((hash) => files.find(({ sha256 }) => sha256 === hash) ?? [])),
    };
  }
}
