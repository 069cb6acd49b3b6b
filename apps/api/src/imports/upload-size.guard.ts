import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Problem } from '../http/problem.js';
import { uploadLimits } from './import-files.js';

/** Refuses an upload by the length it declares, before a byte of it is read; what declares none is counted file by file. */
@Injectable()
export class UploadSizeGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const bytes = Number(http.getRequest<Request>().headers['content-length'] ?? 0);
    if (bytes <= uploadLimits.allFiles) return true;
    // Else the rest of the body would be waited for, only to throw it away.
    http.getResponse<Response>().set('Connection', 'close');
    const megabytes = (count: number) => Math.ceil(count / 1024 / 1024).toLocaleString('en-US');
    const [sent, most] = [megabytes(bytes), megabytes(uploadLimits.allFiles)];
    throw new Problem(413, 'too-large', `${sent} MB in one import; at most ${most} MB. Split it into several.`, {
      detailJa: `1回の取込で送れるのは合計${most} MBまでです(${sent} MB)。何回かに分けてください。`,
    });
  }
}
