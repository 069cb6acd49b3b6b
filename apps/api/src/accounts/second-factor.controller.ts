import { Body, Controller, Delete, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Answers, AnswersNothing } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { Refuses } from '../http/problem-responses.js';
import { callerOf } from './access-log.js';
import { Needs } from './permission.guard.js';
import { identityIn, InScope, type Scope } from './scope.js';
import { SecondFactorService } from './second-factor.service.js';
import { sessionTokenOf } from './session-cookie.js';
import {
  proposedSecondFactor,
  secondFactorConfirmation,
  type SecondFactorConfirmation,
  secondFactorRemoval,
  type SecondFactorRemoval,
} from './session.schema.js';

/** The own second factor. */
@Controller('api/session/second-factor')
@ApiTags('session')
export class SecondFactorController {
  constructor(private readonly secondFactor: SecondFactorService) {}

  @Post()
  @Needs('session:own')
  @Answers(proposedSecondFactor)
  propose(@InScope() scope: Scope) {
    return this.secondFactor.propose(identityIn(scope));
  }

  @Put()
  @Needs('session:own')
  @Takes({ rate: 'sign-in' })
  @AnswersNothing()
  @Refuses(422)
  confirm(
    @InScope() scope: Scope,
    @Body({ schema: secondFactorConfirmation }) { secret, code }: SecondFactorConfirmation,
    @Req() request: Request,
  ): Promise<void> {
    const kept = sessionTokenOf(request) ?? '';
    return this.secondFactor.confirm(identityIn(scope), secret, code, kept, callerOf(request));
  }

  @Delete()
  @Needs('session:own')
  @Takes({ rate: 'sign-in' })
  @AnswersNothing()
  @Refuses(422)
  @Refuses(429)
  remove(
    @InScope() scope: Scope,
    @Body({ schema: secondFactorRemoval }) { password }: SecondFactorRemoval,
    @Req() request: Request,
  ): Promise<void> {
    return this.secondFactor.remove(identityIn(scope), password, callerOf(request));
  }
}
