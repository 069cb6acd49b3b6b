import { Module } from '@nestjs/common';
import { PhotoFilesModule } from '../inspection-photos/photo-files.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { DefectReportsController } from './defect-reports.controller.js';
import { DefectReportsService } from './defect-reports.service.js';
import { PublicReportsController } from './public-reports.controller.js';
import { PublicReportsService } from './public-reports.service.js';
import { ReportContactsService } from './report-contacts.service.js';
import { ReportPhotosService } from './report-photos.service.js';
import { TakeReportService } from './take-report.service.js';

/** 市民からの報告: what residents tell of without signing in, and who looks through it. */
@Module({
  imports: [PhotoFilesModule, JobsModule],
  controllers: [PublicReportsController, DefectReportsController],
  providers: [
    PublicReportsService,
    TakeReportService,
    DefectReportsService,
    ReportPhotosService,
    ReportContactsService,
  ],
})
export class DefectReportsModule {}
