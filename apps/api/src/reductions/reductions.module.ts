import { Module } from '@nestjs/common';
import { ReductionsController } from './reductions.controller.js';
import { ReductionsService } from './reductions.service.js';

@Module({ controllers: [ReductionsController], providers: [ReductionsService] })
export class ReductionsModule {}
