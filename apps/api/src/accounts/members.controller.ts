import { Body, Delete, Get, Param, Patch, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { Answers, AnswersNothing } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import { callerOf } from './access-log.js';
import { ForgetIdentities } from './forget-identities.js';
import { MemberAccessService } from './member-access.service.js';
import {
  invitedMember,
  member,
  memberChanges,
  type MemberChanges,
  memberPage,
  memberQuery,
  type MemberQuery,
  newMember,
  type NewMember,
  newPassword,
} from './members.schema.js';
import { MembersService } from './members.service.js';
import { Needs } from './permission.guard.js';
import { InScope, type Scope } from './scope.js';

const id = z.uuid();

/** The people of a city. */
@MunicipalController('members', 'members')
@UseInterceptors(ForgetIdentities)
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly access: MemberAccessService,
  ) {}

  @Get()
  @Needs('member:read')
  @Answers(memberPage)
  list(@InScope() scope: Scope, @Query({ schema: memberQuery }) query: MemberQuery) {
    return this.members.list(scope, query);
  }

  @Post()
  @Needs('member:write')
  @Takes({ jsonBytes: megabyte / 4 })
  @Answers(invitedMember, 201)
  @Refuses(422)
  invite(@InScope() scope: Scope, @Body({ schema: newMember }) body: NewMember, @Req() request: Request) {
    return this.members.invite(scope, body, callerOf(request));
  }

  @Patch(':id')
  @Needs('member:write')
  @Takes({ jsonBytes: megabyte / 4 })
  @Answers(member)
  @Refuses(422)
  change(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) accountId: string,
    @IfMatch() version: number,
    @Body({ schema: memberChanges }) body: MemberChanges,
    @Req() request: Request,
  ) {
    return this.members.change(scope, accountId, version, body, callerOf(request));
  }

  @Delete(':id')
  @Needs('member:write')
  @AnswersNothing()
  remove(@InScope() scope: Scope, @Param('id', { schema: id }) accountId: string, @IfMatch() version: number) {
    return this.members.remove(scope, accountId, version);
  }

  @Post(':id/disable')
  @Needs('member:write')
  @Answers(member)
  disable(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) accountId: string,
    @IfMatch() version: number,
    @Req() request: Request,
  ) {
    return this.access.disable(scope, accountId, version, callerOf(request));
  }

  @Post(':id/enable')
  @Needs('member:write')
  @Answers(member)
  enable(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) accountId: string,
    @IfMatch() version: number,
    @Req() request: Request,
  ) {
    return this.access.enable(scope, accountId, version, callerOf(request));
  }

  @Post(':id/password')
  @Needs('member:write')
  @Answers(newPassword)
  resetPassword(
    @InScope() scope: Scope,
    @Param('id', { schema: id }) accountId: string,
    @IfMatch() version: number,
    @Req() request: Request,
  ) {
    return this.access.resetPassword(scope, accountId, version, callerOf(request));
  }
}
