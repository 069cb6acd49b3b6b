import { InspectionPhoto, PhotoFile } from '#db/entities/inspection-photo.entity';
import type { PhotoReceipt, PhotoRefusal } from '#libs/contracts';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { notFound, notOwnFacility } from '../http/problem.js';
import { judgePhoto, type KeptPhoto } from './judge-photo.js';
import { OneAtATime } from './one-at-a-time.js';
import { PhotoFiles } from './photo-files.js';
import { PhotoReceipts } from './photo-receipts.js';
import { RecordsFirst } from './records-first.js';
import { brokenPhoto, refusedPhoto, wrongOffset } from './photo-refusals.js';

/** Takes photos in, part by part, after a record has told of them. */
@Injectable()
export class PhotoUploadsService {
  /** Decoding takes memory and a processor; whoever else sends waits. */
  private readonly decoding = new OneAtATime();

  constructor(
    private readonly work: Work,
    private readonly files: PhotoFiles,
    private readonly receipts: PhotoReceipts,
    private readonly order: RecordsFirst,
  ) {}

  /** How far a photo has come; one that had come wholly when the server stopped is looked at now. */
  async progress(scope: Scope, sha256: string): Promise<PhotoReceipt> {
    return this.finish(scope, await this.work.in(scope, (database) => toldOf(database, scope, sha256)));
  }

  /** Takes the bytes from `offset` on. The same part again, or any of a photo that is there, changes nothing. */
  async receive(scope: Scope, sha256: string, offset: number, bytes: Uint8Array): Promise<PhotoReceipt> {
    await this.order.photo();
    const file = await this.work.in(scope, async (database) => {
      await requireOwn(database, scope, sha256);
      return toldOf(database, scope, sha256);
    });
    if (file.state === 'refused') throw refusedPhoto(file.refusal ?? '');
    if (file.state === 'awaited') await this.add(file, offset, bytes);
    return this.finish(scope, file);
  }

  /** Looks at a photo that has come wholly. */
  private async finish(scope: Scope, file: PhotoFile): Promise<PhotoReceipt> {
    if (file.state !== 'awaited' || (await this.files.receivedBytes(file)) < file.bytes) return this.receipts.of(file);
    const isOurs = await this.settle(scope, file);
    const { municipalityCode, sha256, bytes } = file;
    if (isOurs) return this.receipts.of({ municipalityCode, sha256, bytes, state: 'stored', refusal: null });
    return this.receipts.of(await this.work.in(scope, (database) => toldOf(database, scope, sha256)));
  }

  /** Takes all bytes at once, whatever came before. */
  async receiveWhole(scope: Scope, sha256: string, bytes: Uint8Array): Promise<PhotoReceipt> {
    const { municipalityCode } = scope;
    const { state } = await this.progress(scope, sha256);
    if (state === 'awaited') await this.files.discardPart({ municipalityCode, sha256 });
    return this.receive(scope, sha256, 0, bytes);
  }

  private async add(file: PhotoFile, offset: number, bytes: Uint8Array): Promise<void> {
    const received = await this.files.receivedBytes(file);
    if (offset !== received) throw wrongOffset(received);
    if (offset + bytes.length > file.bytes) {
      await this.files.discardPart(file);
      throw brokenPhoto();
    }
    if (bytes.length > 0) await this.files.append(file, offset, bytes);
  }

  /** False where another request with the same last part was faster. Throws 422 for bytes of another hash, which go, and for what is no photo, which is noted. */
  private async settle(scope: Scope, file: PhotoFile): Promise<boolean> {
    const photo = await this.judge(scope, file);
    if (photo === null) return false;
    // Outside of the turn: a store that is slow keeps nobody else waiting.
    await this.keep(scope, file, photo);
    return true;
  }

  private judge(scope: Scope, file: PhotoFile): Promise<KeptPhoto | null> {
    return this.decoding.run(async () => {
      const bytes = await this.files.readPart(file).catch(() => null);
      if (bytes === null) return null;
      if (sha256Of(bytes) !== file.sha256) {
        await this.files.discardPart(file);
        throw brokenPhoto();
      }
      const verdict = await judgePhoto(bytes);
      if (!verdict.ok) return this.refuse(scope, file, verdict.refusal);
      return verdict.photo;
    });
  }

  private async refuse(scope: Scope, file: PhotoFile, refusal: PhotoRefusal): Promise<never> {
    await this.note(scope, file, { state: 'refused', refusal });
    await this.files.discardPart(file);
    throw refusedPhoto(refusal);
  }

  private async keep(scope: Scope, file: PhotoFile, photo: KeptPhoto): Promise<void> {
    const { municipalityCode } = scope;
    const storedAs = await this.files.keep(municipalityCode, photo);
    const { widthPx, heightPx, full } = photo;
    const kept = { storedAs, storedSha256: sha256Of(full), storedBytes: full.length, widthPx, heightPx };
    const isFirst = await this.note(scope, file, { state: 'stored', ...kept });
    if (!isFirst) await this.files.discard({ municipalityCode, storedAs });
    await this.files.discardPart(file);
  }

  /** Whether it was still awaited. */
  private note(scope: Scope, { municipalityCode, sha256 }: PhotoFile, what: Partial<PhotoFile>): Promise<boolean> {
    return this.work.in(scope, async (database) => {
      const key = { municipalityCode, sha256, state: 'awaited' } as const;
      const { affected } = await database.update(PhotoFile, key, { ...what, settledAt: new Date() });
      return affected === 1;
    });
  }
}

/** Throws 404 where no record that the asker may see tells of it. */
async function toldOf(database: EntityManager, { municipalityCode }: Scope, sha256: string): Promise<PhotoFile> {
  const key = { municipalityCode, sha256 };
  const file = (await database.existsBy(InspectionPhoto, key)) ? await database.findOneBy(PhotoFile, key) : null;
  if (!file) throw notFound(`photo ${sha256}: send the record that tells of it first`);
  return file;
}

/** Throws 403 where only records of others' facilities tell of it. */
async function requireOwn(database: EntityManager, { municipalityCode, confinement }: Scope, sha256: string) {
  if (!confinement?.writing) return;
  const told = await database.query<{ isOwn: boolean }[]>(
    `SELECT is_own_facility(municipality_code, facility_id) AS "isOwn" FROM inspection_photo
      WHERE municipality_code = $1 AND sha256 = $2`,
    [municipalityCode, sha256],
  );
  if (told.length > 0 && !told.some(({ isOwn }) => isOwn)) throw notOwnFacility();
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
