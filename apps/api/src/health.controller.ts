import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Work } from './accounts/work.js';
import { Answers } from './http/answers.js';
import { Needs } from './accounts/permission.guard.js';
import { InScope, type Scope } from './accounts/scope.js';

const health = z.object({
  status: z.enum(['ready', 'busy']).describe('busy: the embedded database is just writing for somebody else'),
});

/** How long the database may take to answer, ms: who watches the server does not wait longer. */
const patienceMs = 2_000;

/** 200 once the database answers, or has answered before and is busy; asked by whoever starts or watches the server. */
@Controller('health')
@ApiTags('health')
export class HealthController {
  private hasAnswered = false;

  constructor(private readonly work: Work) {}

  @Get()
  @Needs('health:read')
  @Answers(health)
  read(@InScope() scope: Scope) {
    const answered = this.work.in(scope, async (database) => {
      await database.query('SELECT 1');
      this.hasAnswered = true;
      return { status: 'ready' as const };
    });
    return this.hasAnswered ? orBusy(answered) : answered;
  }
}

/** An embedded database serves one transaction at a time; one that is broken rejects at once. */
async function orBusy<T>(answered: Promise<T>): Promise<T | { readonly status: 'busy' }> {
  const late = new AbortController();
  const patience = pause(patienceMs, { status: 'busy' as const }, { signal: late.signal });
  patience.catch(() => {});
  try {
    return await Promise.race([answered, patience]);
  } finally {
    late.abort();
    answered.catch(() => {});
  }
}
