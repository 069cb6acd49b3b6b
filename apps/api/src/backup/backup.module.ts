import { Module } from '@nestjs/common';
import { PhotoFilesModule } from '../inspection-photos/photo-files.module.js';
import { BackupService } from './backup.service.js';
import { RestoreService } from './restore.service.js';

/** Everything into one file and back, from either database to the other. */
@Module({ imports: [PhotoFilesModule], providers: [BackupService, RestoreService] })
export class BackupModule {}
