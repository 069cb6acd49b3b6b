import { Module } from '@nestjs/common';
import { CostsModule } from '../costs/costs.module.js';
import { PublicDataController } from './public-data.controller.js';
import { PublicDataService } from './public-data.service.js';

@Module({ imports: [CostsModule], controllers: [PublicDataController], providers: [PublicDataService] })
export class PublicDataModule {}
