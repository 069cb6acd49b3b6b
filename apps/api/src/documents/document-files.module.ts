import { Module } from '@nestjs/common';
import { DocumentFiles } from './document-files.js';

/** A module of its own, for a city that is removed takes its files along. */
@Module({ providers: [DocumentFiles], exports: [DocumentFiles] })
export class DocumentFilesModule {}
