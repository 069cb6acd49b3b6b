import { Module } from '@nestjs/common';
import { ImportFiles } from './import-files.js';

/** A module of its own, for the upload is set up before the rest of the imports is there. */
@Module({ providers: [ImportFiles], exports: [ImportFiles] })
export class ImportFilesModule {}
