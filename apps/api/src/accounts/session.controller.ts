import { Body, Controller, Delete, Get, Post, Put, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Answers, AnswersNothing } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { Refuses } from '../http/problem-responses.js';
import { Settings } from '../settings.js';
import { callerOf } from './access-log.js';
import { AccountsService } from './accounts.service.js';
import { DemoSignInService } from './demo-sign-in.service.js';
import { ForgetIdentities } from './forget-identities.js';
import { Needs } from './permission.guard.js';
import { identityIn, InScope, type Scope } from './scope.js';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from './session-cookie.js';
import { sessionOf } from './session-answer.js';
import {
  credentials,
  type DemoSignIn,
  demoSignIn,
  type PasswordChange,
  passwordChange,
  sessionAnswer,
} from './session.schema.js';
import { SessionsService } from './sessions.service.js';
import { type Credentials, SignInService } from './sign-in.service.js';

/** Coming in, who one is, going out. */
@Controller('api/session')
@ApiTags('session')
export class SessionController {
  constructor(
    private readonly signIn: SignInService,
    private readonly demo: DemoSignInService,
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsService,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Needs('session:open')
  @Answers(sessionAnswer)
  async read(@InScope() { identity }: Scope, @Req() request: Request) {
    const { oidc } = this.settings.entrance;
    return {
      ...sessionOf(identity ?? null),
      demoRoles: await this.demo.roles(request),
      oidc: oidc && { name: oidc.name },
    };
  }

  @Post()
  @Needs('session:open')
  @Takes({ rate: 'sign-in' })
  @AnswersNothing()
  @Refuses(401)
  @Refuses(429)
  async open(
    @Body({ schema: credentials }) body: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    setSessionCookie(response, await this.signIn.signIn(body, callerOf(request), sessionTokenOf(request)));
  }

  @Post('demo')
  @Needs('session:open')
  @Takes({ rate: 'sign-in' })
  @AnswersNothing()
  @Refuses(403)
  async openDemo(
    @Body({ schema: demoSignIn }) { role }: DemoSignIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    setSessionCookie(response, await this.demo.signIn(role, request, sessionTokenOf(request)));
  }

  @Delete()
  @UseInterceptors(ForgetIdentities)
  @Needs('session:open')
  @AnswersNothing()
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = sessionTokenOf(request);
    if (token !== null) await this.sessions.end(token, callerOf(request));
    clearSessionCookie(response);
  }

  @Put('password')
  @UseInterceptors(ForgetIdentities)
  @Needs('password:change')
  @Takes({ rate: 'sign-in' })
  @AnswersNothing()
  @Refuses(422)
  @Refuses(429)
  async changePassword(
    @Body({ schema: passwordChange }) { present, next }: PasswordChange,
    @InScope() scope: Scope,
    @Req() request: Request,
  ): Promise<void> {
    const kept = sessionTokenOf(request) ?? '';
    await this.accounts.changePassword(identityIn(scope), present, next, kept, callerOf(request));
  }
}
