import { Module } from '@nestjs/common';
import { PhotoFiles } from './photo-files.js';
import { PhotoReceipts } from './photo-receipts.js';

/** A module of its own, for a city that is removed takes its photos along. */
@Module({ providers: [PhotoFiles, PhotoReceipts], exports: [PhotoFiles, PhotoReceipts] })
export class PhotoFilesModule {}
