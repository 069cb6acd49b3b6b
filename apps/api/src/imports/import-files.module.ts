import { Module } from '@nestjs/common';
import { ImportFiles } from './import-files.js';
import { ImportProgressFiles } from './import-progress.js';

/** A module of its own, for the upload is set up before the rest of the imports is there. */
@Module({ providers: [ImportFiles, ImportProgressFiles], exports: [ImportFiles, ImportProgressFiles] })
export class ImportFilesModule {}
