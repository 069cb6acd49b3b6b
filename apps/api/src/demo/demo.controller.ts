import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { DemoService } from './demo.service.js';

const answer = z.object({ code: z.string(), loaded: z.boolean().describe('false where it was there already') });

@Controller('api/demo')
@ApiTags('municipalities')
export class DemoController {
  constructor(private readonly demo: DemoService) {}

  @Post()
  @Needs('demo:load')
  @Takes({ seconds: 600, rate: 'heavy' })
  @Answers(answer)
  load() {
    return this.demo.load();
  }
}
