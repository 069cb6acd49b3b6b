import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Work } from './accounts/work.js';
import { Answers } from './http/answers.js';
import { Takes } from './http/limits.js';
import { Drain } from './http/drain.js';
import { Problem } from './http/problem.js';
import { Refuses } from './http/problem-responses.js';
import { within } from './http/within.js';
import { Needs } from './accounts/permission.guard.js';

const health = z.object({
  status: z.enum(['ready', 'busy']).describe('busy: the embedded database is just writing for somebody else'),
});

const readiness = z.object({ ready: z.literal(true) });

/** How long the database may take to answer, ms: who watches the server does not wait longer. */
const patienceMs = 250;

/** Asked by whoever starts or watches the server, or spreads the load over several. */
@Controller()
@ApiTags('health')
export class HealthController {
  private hasAnswered = false;
  /** The question that waits for its answer: others wait for the same, and take no connection of those who work. */
  private asked: Promise<{ readonly status: 'ready' }> | null = null;

  constructor(
    private readonly work: Work,
    private readonly drain: Drain,
  ) {}

  /** 200 once the database answers, or has answered before and is busy. */
  @Get('health')
  @Needs('health:read')
  @Takes({ rate: 'watching' })
  @Answers(health)
  read() {
    this.asked ??= this.ask().finally(() => (this.asked = null));
    // An embedded database serves one transaction at a time; one that is broken rejects at once.
    return this.hasAnswered ? within(patienceMs, this.asked, { status: 'busy' as const }) : this.asked;
  }

  /** Whether requests should be sent here just now: 503 while the server ends or its database is busy for others. */
  @Get('ready')
  @Needs('health:read')
  @Takes({ rate: 'watching' })
  @Answers(readiness)
  @Refuses(503)
  async ready() {
    const isReady = !this.drain.isEnding && (await this.read()).status === 'ready';
    if (!isReady) throw new Problem(503, 'unavailable', 'Not ready. Try again in a moment.');
    return { ready: true as const };
  }

  private async ask() {
    await this.work.reachDatabase();
    this.hasAnswered = true;
    return { status: 'ready' as const };
  }
}
