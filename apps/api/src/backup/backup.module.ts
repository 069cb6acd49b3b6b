import { Module } from '@nestjs/common';
import { BackupService } from './backup.service.js';
import { RestoreService } from './restore.service.js';

/** Everything into one file and back, from either database to the other. */
@Module({ providers: [BackupService, RestoreService] })
export class BackupModule {}
