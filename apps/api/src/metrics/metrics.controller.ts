import { Controller, Get, Res, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Needs } from '../accounts/permission.guard.js';
import { Takes } from '../http/limits.js';
import { Refuses } from '../http/problem-responses.js';
import { MetricsAccess } from './metrics-access.guard.js';
import { Metrics } from './metrics.js';

/** Asked by Prometheus, on this machine or with the token. */
@Controller('metrics')
@ApiTags('health')
@UseGuards(MetricsAccess)
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Needs('health:read')
  @Takes({ rate: 'watching' })
  @ApiOkResponse({
    description: 'figures in the text format of Prometheus',
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  @Refuses(401)
  @Refuses(404)
  async read(@Res({ passthrough: true }) response: Response): Promise<string> {
    response.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
