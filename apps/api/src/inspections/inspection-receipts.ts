import { PhotoFile } from '#db/entities/inspection-photo.entity';
import type { Inspection } from '#db/entities/inspection.entity';
import { shortEraYear } from '#libs/calendar';
import type { InspectionReceipt, PhotoReceipt } from '#libs/contracts';
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

  /** Without `files`, none of which was known before, nothing of its photos has come yet. */
  async of(inspection: Received, files: readonly PhotoState[] | null): Promise<InspectionReceipt> {
    const { id, operationId, revision, contentSha256, receivedAt, clockOffSeconds, record } = inspection;
    const hashes = hashesOf(record);
    const shown = files && hashes.flatMap((hash) => files.find(({ sha256 }) => sha256 === hash) ?? []);
    return {
      operationId,
      inspectionId: id,
      revision,
      receiptNumber: receiptNumberOf(inspection),
      contentSha256,
      clockOffSeconds,
      receivedAt: receivedAt.toISOString(),
      photos: shown ? await this.photos.ofAll(shown) : hashes.map(awaited),
    };
  }
}

function awaited(sha256: string): PhotoReceipt {
  return { sha256, state: 'awaited', receivedBytes: 0, reason: null };
}

function hashesOf({ photos }: Received['record']): string[] {
  return [...new Set(photos.map(({ sha256 }) => sha256))];
}
