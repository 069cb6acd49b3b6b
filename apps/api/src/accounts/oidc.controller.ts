import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { ownOriginOf } from '../http/own-origin.js';
import { Refuses } from '../http/problem-responses.js';
import { Settings } from '../settings.js';
import { callerOf } from './access-log.js';
import { setAttemptCookie, takeAttemptCookie } from './oidc-cookie.js';
import { OidcSignInService } from './oidc-sign-in.service.js';
import { Needs } from './permission.guard.js';
import { Takes } from '../http/limits.js';
import { sessionTokenOf, setSessionCookie } from './session-cookie.js';

/** What providers are known to add to the address they send the browser back to. */
const names = ['code', 'state', 'iss', 'session_state', 'scope', 'authuser', 'hd', 'prompt'] as const;
const refusalNames = ['error', 'error_description', 'error_uri'] as const;
const callbackQuery = z.object(
  Object.fromEntries([...names, ...refusalNames].map((name) => [name, z.string().max(4000).optional()])),
);
const callbackPath = '/api/session/oidc/callback';

/** Coming in by the organisation's own sign-in: the browser goes there and comes back. */
@Controller('api/session/oidc')
@ApiTags('session')
export class OidcController {
  constructor(
    private readonly oidc: OidcSignInService,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Needs('session:open')
  @Takes({ rate: 'sign-in' })
  @ApiResponse({ status: 302, description: 'to the provider; to /?oidc=unavailable where it does not answer' })
  @Refuses(404)
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    const begun = await this.oidc.begin(ownOriginOf(this.settings.entrance, request) + callbackPath);
    if (begun) setAttemptCookie(response, begun.attempt);
    response.redirect(begun?.address.href ?? '/?oidc=unavailable');
  }

  @Get('callback')
  @Needs('session:open')
  @Takes({ queryCharacters: 8_000, rate: 'sign-in' })
  @ApiResponse({ status: 302, description: 'to /, signed in; to /?oidc=failed or /?oidc=not-invited otherwise' })
  @Refuses(404)
  async finish(
    @Query({ schema: callbackQuery }) _: z.infer<typeof callbackQuery>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const address = new URL(request.originalUrl, ownOriginOf(this.settings.entrance, request));
    const attempt = takeAttemptCookie(request, response);
    const outcome = await this.oidc.finish(address, attempt, callerOf(request), sessionTokenOf(request));
    if ('session' in outcome) setSessionCookie(response, outcome.session);
    response.redirect('session' in outcome ? '/' : `/?oidc=${outcome.problem}`);
  }
}
