import { Module } from '@nestjs/common';
import { PhotoFilesModule } from '../inspection-photos/photo-files.module.js';
import { DemoController } from './demo.controller.js';
import { DemoService } from './demo.service.js';

@Module({
  imports: [PhotoFilesModule],
  controllers: [DemoController],
  providers: [DemoService],
  exports: [DemoService],
})
export class DemoModule {}
