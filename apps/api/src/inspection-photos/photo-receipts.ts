import type { PhotoFile } from '#db/entities/inspection-photo.entity';
import type { PhotoReceipt } from '#libs/contracts';
import { Injectable } from '@nestjs/common';
import { PhotoFiles } from './photo-files.js';
import { knownRefusal, refusalWords } from './photo-refusals.js';

/** What is told of a photo's file. */
export type PhotoState = Pick<PhotoFile, 'municipalityCode' | 'sha256' | 'bytes' | 'state' | 'refusal'>;

/** How far photos have come, told to the phone. */
@Injectable()
export class PhotoReceipts {
  constructor(private readonly files: PhotoFiles) {}

  async of({ municipalityCode, sha256, bytes, state, refusal }: PhotoState): Promise<PhotoReceipt> {
    const receivedBytes = state === 'stored' ? bytes : await this.files.receivedBytes({ municipalityCode, sha256 });
    const told = { sha256, state, receivedBytes };
    if (refusal === null) return { ...told, reason: null };
    return { ...told, reason: refusalWords(refusal).ja, refusal: knownRefusal(refusal) };
  }

  async ofAll(files: readonly PhotoState[]): Promise<PhotoReceipt[]> {
    return Promise.all(files.map((file) => this.of(file)));
  }
}
