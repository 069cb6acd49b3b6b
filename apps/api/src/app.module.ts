import { type DynamicModule, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AccountsModule } from './accounts/accounts.module.js';
import { AuditSealModule } from './audit-seal/audit-seal.module.js';
import { BaseMapModule } from './base-map/base-map.module.js';
import { BackupModule } from './backup/backup.module.js';
import { ConditionReportsModule } from './condition-reports/condition-reports.module.js';
import { ConditionsModule } from './conditions/conditions.module.js';
import { CostsModule } from './costs/costs.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { EstimatesModule } from './estimates/estimates.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { FacilitiesModule } from './facilities/facilities.module.js';
import { FindingsModule } from './findings/findings.module.js';
import { HealthController } from './health.controller.js';
import { HistoryModule } from './history/history.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { InspectionFilesModule } from './inspection-files/inspection-files.module.js';
import { InspectionPhotosModule } from './inspection-photos/inspection-photos.module.js';
import { InspectionTemplatesModule } from './inspection-templates/inspection-templates.module.js';
import { InspectionsModule } from './inspections/inspections.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { DefectReportsModule } from './defect-reports/defect-reports.module.js';
import { LegalDutiesModule } from './legal-duties/legal-duties.module.js';
import { MapModule } from './map/map.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { MunicipalitiesModule } from './municipalities/municipalities.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { OverviewModule } from './overview/overview.module.js';
import { PlansModule } from './plans/plans.module.js';
import { PropertyModule } from './property/property.module.js';
import { PublicDataModule } from './public-data/public-data.module.js';
import { DistrictsModule } from './districts/districts.module.js';
import { ReductionsModule } from './reductions/reductions.module.js';
import { SavedFiltersModule } from './saved-filters/saved-filters.module.js';
import { TreatmentsModule } from './treatments/treatments.module.js';
import { Drain } from './http/drain.js';
import { KnownQueryGuard } from './http/known-query.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ReadBody } from './http/read-body.interceptor.js';
import { RequestCounts } from './http/request-rates.js';
import { validation } from './http/validation.js';
import { Settings } from './settings.js';

/** Everything the API, the worker and the command share. */
@Module({})
export class AppModule {
  static with(dataSource: DataSource, settings: Settings): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [
        AccountsModule,
        DemoModule,
        MunicipalitiesModule,
        FacilitiesModule,
        MapModule,
        CostsModule,
        EstimatesModule,
        OperationsModule,
        OverviewModule,
        PropertyModule,
        PublicDataModule,
        DistrictsModule,
        ReductionsModule,
        LegalDutiesModule,
        ConditionReportsModule,
        ConditionsModule,
        TreatmentsModule,
        PlansModule,
        SavedFiltersModule,
        DocumentsModule,
        InspectionTemplatesModule,
        InspectionsModule,
        InspectionPhotosModule,
        InspectionFilesModule,
        FindingsModule,
        DefectReportsModule,
        BaseMapModule,
        HistoryModule,
        ExportsModule,
        AuditSealModule,
        BackupModule,
        JobsModule,
        MetricsModule,
        ImportsModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: Settings, useValue: settings },
        Drain,
        RequestCounts,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: KnownQueryGuard },
        { provide: APP_INTERCEPTOR, useClass: ReadBody },
        { provide: APP_PIPE, useValue: validation },
        {
          provide: APP_INTERCEPTOR,
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
          inject: [Reflector],
        },
      ],
      exports: [DataSource, Settings, RequestCounts],
    };
  }
}
