import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Work } from './accounts/work.js';
import { Answers } from './http/answers.js';
import { Needs } from './accounts/permission.guard.js';
import { InScope, type Scope } from './accounts/scope.js';

const health = z.object({ status: z.literal('ready') });

/** 200 once the database answers; asked by whoever starts or watches the server. */
@Controller('health')
@ApiTags('health')
export class HealthController {
  constructor(private readonly work: Work) {}

  @Get()
  @Needs('municipality:list')
  @Answers(health)
  read(@InScope() scope: Scope) {
    return this.work.in(scope, async (database) => {
      await database.query('SELECT 1');
      return { status: 'ready' as const };
    });
  }
}
