import { Module } from '@nestjs/common';
import { photoStoreOf } from '../photo-store/photo-store-of.js';
import { PhotoStore } from '../photo-store/photo-store.js';
import { Settings } from '../settings.js';
import { PhotoFiles } from './photo-files.js';
import { PhotoReceipts } from './photo-receipts.js';
import { RecordsFirst } from './records-first.js';

/** A module of its own, for a city that is removed takes its photos along. */
@Module({
  providers: [
    PhotoFiles,
    PhotoReceipts,
    RecordsFirst,
    { provide: PhotoStore, useFactory: photoStoreOf, inject: [Settings] },
  ],
  exports: [PhotoFiles, PhotoReceipts, PhotoStore, RecordsFirst],
})
export class PhotoFilesModule {}
