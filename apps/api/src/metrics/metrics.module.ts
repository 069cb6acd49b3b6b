import { Module } from '@nestjs/common';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';

/** Figures of the running server, for who watches over it. */
@Module({ controllers: [MetricsController], providers: [Metrics] })
export class MetricsModule {}
