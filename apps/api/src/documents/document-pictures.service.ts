import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import type { Scope } from '../accounts/scope.js';
import { Problem } from '../http/problem.js';
import { judgePicture } from '../inspection-photos/judge-photo.js';
import { OneAtATime } from '../inspection-photos/one-at-a-time.js';
import { DocumentsService } from './documents.service.js';

/** Enough for the words of a floor plan on a phone, and little enough to be taken along. */
const sidePx = 2_400;

/** Documents that are images, as screens show them: floor plans to mark a place on. */
@Injectable()
export class DocumentPicturesService {
  /** A plan may have fifty million pixels; whoever else asks waits. */
  private readonly decoding = new OneAtATime();

  constructor(private readonly documents: DocumentsService) {}

  /** A JPEG. Throws 404 where there is no such document, 422 where it is no image that can be shown. */
  read(scope: Scope, documentId: string): Promise<Uint8Array> {
    return this.decoding.run(async () => {
      const { stream } = await this.documents.open(scope, documentId);
      const verdict = await judgePicture(await buffer(stream), sidePx);
      if (!verdict.ok) throw noPicture();
      return verdict.photo;
    });
  }
}

function noPicture(): Problem {
  return new Problem(
    422,
    'unprocessable',
    'The document cannot be shown as an image. Add the drawing as a JPEG, PNG or WebP of at most 50 million pixels.',
    {
      detailJa:
        'この文書は画像として表示できません。図面は、JPEG・PNG・WebPの画像(5,000万画素まで)で登録してください。',
    },
  );
}
