import { Module } from '@nestjs/common';
import { CostsModule } from '../costs/costs.module.js';
import { PropertyModule } from '../property/property.module.js';
import { ExportsController } from './exports.controller.js';
import { ExportsService } from './exports.service.js';

/** Results as files for other programs. */
@Module({ imports: [CostsModule, PropertyModule], controllers: [ExportsController], providers: [ExportsService] })
export class ExportsModule {}
