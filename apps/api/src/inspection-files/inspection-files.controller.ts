import { outboxFile, receiptFile } from '#libs/contracts';
import { Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import type { Upload } from '../imports/upload-storage.js';
import { InspectionFilesService } from './inspection-files.service.js';

const fileToUpload = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

@MunicipalController('inspection-files', 'inspections')
export class InspectionFilesController {
  constructor(private readonly files: InspectionFilesService) {}

  @Post()
  @Needs('inspection:write')
  @Takes({ filesBytes: outboxFile.mostBytes + megabyte, seconds: 600, rate: 'heavy' })
  @UseInterceptors(FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: fileToUpload })
  @Answers(receiptFile, 200, 'what the phone reads as it reads the answers of the network')
  @Refuses(413)
  @Refuses(422)
  @Refuses(507)
  take(@InScope() scope: Scope, @UploadedFile() file: Upload | undefined) {
    return this.files.take(scope, file);
  }
}
