import { Body, Get, Post, Query } from '@nestjs/common';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import {
  type Confirmations,
  confirmations,
  confirmed,
  unconfirmedGrades,
  type UnconfirmedQuery,
  unconfirmedQuery,
} from './confirmations.schema.js';
import { ConfirmationsService } from './confirmations.service.js';

@MunicipalController('conditions', 'conditions')
export class ConfirmationsController {
  constructor(private readonly confirmations: ConfirmationsService) {}

  @Get('unconfirmed')
  @Needs('inspection:read')
  @Answers(unconfirmedGrades)
  list(@InScope() scope: Scope, @Query({ schema: unconfirmedQuery }) query: UnconfirmedQuery) {
    return this.confirmations.list(scope, query);
  }

  @Post('confirmations')
  @Needs('finding:decide')
  @Answers(confirmed, 201)
  @Refuses(422)
  confirm(@InScope() scope: Scope, @Body({ schema: confirmations }) { grades }: Confirmations) {
    return this.confirmations.confirm(scope, grades);
  }
}
