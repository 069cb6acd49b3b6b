import {
  type DynamicModule,
  Module,
  StandardSchemaSerializerInterceptor,
  StandardSchemaValidationPipe,
} from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AccountsModule } from './accounts/accounts.module.js';
import { BackupModule } from './backup/backup.module.js';
import { CostsModule } from './costs/costs.module.js';
import { DemoModule } from './demo/demo.module.js';
import { EstimatesModule } from './estimates/estimates.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { FacilitiesModule } from './facilities/facilities.module.js';
import { HealthController } from './health.controller.js';
import { HistoryModule } from './history/history.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MapModule } from './map/map.module.js';
import { MunicipalitiesModule } from './municipalities/municipalities.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { OverviewModule } from './overview/overview.module.js';
import { Problem } from './http/problem.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Settings } from './settings.js';

const validation = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => {
    const errors = issues.map((issue) => ({
      path: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
      message: issue.message,
    }));
    const first = errors[0];
    return new Problem(400, 'bad-request', first ? `${first.path}: ${first.message}` : 'The request is not valid.', {
      errors,
    });
  },
});

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
        HistoryModule,
        ExportsModule,
        BackupModule,
        JobsModule,
        ImportsModule,
      ],
      controllers: [HealthController],
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: Settings, useValue: settings },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useValue: validation },
        {
          provide: APP_INTERCEPTOR,
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
          inject: [Reflector],
        },
      ],
      exports: [DataSource, Settings],
    };
  }
}
