import type { FileInspector, InspectionReceipt, PhotoReceipt, ReceiptFile } from '#libs/contracts';
import { Injectable } from '@nestjs/common';
import { readFile, rm } from 'node:fs/promises';
import { mayEnterCity } from '../accounts/read-members.js';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { Problem } from '../http/problem.js';
import { toProblem } from '../http/problem.filter.js';
import { wordsJaOf } from '../http/problem-words.js';
import type { Upload } from '../imports/upload-storage.js';
import { OneAtATime } from '../inspection-photos/one-at-a-time.js';
import { refusalOf } from '../inspection-photos/photo-refusals.js';
import { PhotoUploadsService } from '../inspection-photos/photo-uploads.service.js';
import { InspectionsService } from '../inspections/inspections.service.js';
import type { CarriedInspector } from '../inspections/sent-record.js';
import { TakeInspectionService } from '../inspections/take-inspection.service.js';
import { type Outbox, readOutbox } from './read-outbox.js';

type Refused = ReceiptFile['refused'][number];

/** Takes an outbox that was carried as a file: each operation and each photo as if it had come over the network. */
@Injectable()
export class InspectionFilesService {
  /** A file is in memory while it is taken, and its photos are decoded one after the other anyway; whoever else brings one waits. */
  private readonly turns = new OneAtATime();

  constructor(
    private readonly taking: TakeInspectionService,
    private readonly uploads: PhotoUploadsService,
    private readonly inspections: InspectionsService,
    private readonly work: Work,
  ) {}

  async take(scope: Scope, upload: Upload | undefined): Promise<ReceiptFile> {
    if (!upload) throw noFile();
    try {
      return await this.turns.run(async () =>
        this.takeAll(scope, readOutbox(await readFile(upload.path), scope.municipalityCode)),
      );
    } finally {
      await rm(upload.path, { force: true });
    }
  }

  /** One that is refused keeps none of the others out. */
  private async takeAll(scope: Scope, outbox: Outbox): Promise<ReceiptFile> {
    const { municipalityCode, operations, photos } = outbox.manifest;
    const taken: string[] = [];
    const refused: Refused[] = [];
    const inspector = await this.inspectorOf(scope, outbox.manifest.inspector);
    for (const { operationId } of operations) {
      const refusal = await this.operationRefused(scope, outbox, inspector, operationId);
      if (refusal) refused.push(refusal);
      else taken.push(operationId);
    }
    const told: PhotoReceipt[] = [];
    for (const { sha256 } of photos) told.push(await this.photo(scope, outbox, sha256));
    // With the photos as they are by now.
    const receipts: InspectionReceipt[] = [];
    for (const operationId of taken) receipts.push(await this.inspections.receipt(scope, operationId));
    return { format: 'chodo-receipts', version: 1, municipalityCode, receipts, refused, photos: told };
  }

  /** Who inspected as the file says; null where that is who brings it, or the file does not say. What they found is theirs to follow. */
  private async inspectorOf(scope: Scope, said: FileInspector | undefined): Promise<CarriedInspector | null> {
    const { identity, actor } = scope;
    if (!said || said.loginName === identity?.loginName) return null;
    const isKnown = await this.work.in(scope, (database) => mayEnterCity(database, scope, said.loginName));
    return {
      nameOnRecord: `${said.displayName} (取込: ${identity?.displayName ?? actor})`,
      loginName: isKnown ? said.loginName : null,
    };
  }

  private async operationRefused(
    scope: Scope,
    outbox: Outbox,
    inspector: CarriedInspector | null,
    operationId: string,
  ): Promise<Refused | null> {
    try {
      await this.taking.take(scope, { operationId, record: outbox.operation(operationId), sentAt: null, inspector });
      return null;
    } catch (error) {
      const problem = toProblem(error);
      const { status, kind, message: detail } = problem;
      return { operationId, status, kind, detail, detailJa: wordsJaOf(problem) };
    }
  }

  private async photo(scope: Scope, outbox: Outbox, sha256: string): Promise<PhotoReceipt> {
    try {
      return await this.uploads.receiveWhole(scope, sha256, outbox.photo(sha256));
    } catch (error) {
      const problem = toProblem(error);
      const reason = wordsJaOf(problem);
      if (problem.kind !== 'photo-refused') return { sha256, state: 'awaited', receivedBytes: 0, reason };
      return { sha256, state: 'refused', receivedBytes: 0, reason, refusal: refusalOf(problem) };
    }
  }
}

function noFile(): Problem {
  return new Problem(400, 'bad-request', 'Send one file as the part named file.', {
    detailJa: 'ファイルを選んでください。',
  });
}
