import { Body, Controller, Delete, Get, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Answers, AnswersNothing } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import { ownOriginOf } from '../http/own-origin.js';
import { Refuses } from '../http/problem-responses.js';
import { Settings } from '../settings.js';
import { callerOf } from './access-log.js';
import {
  deviceList,
  type DeviceOpening,
  deviceOpening,
  devicePaired,
  type DevicePairing,
  devicePairing,
  proposedPairing,
} from './devices.schema.js';
import { DevicesService } from './devices.service.js';
import { ForgetIdentities } from './forget-identities.js';
import { Needs } from './permission.guard.js';
import { identityIn, InScope, type Scope } from './scope.js';
import { sessionTokenOf, setSessionCookie } from './session-cookie.js';

/** The own phones. */
@Controller('api/session')
@ApiTags('session')
export class DevicesController {
  constructor(
    private readonly devices: DevicesService,
    private readonly settings: Settings,
  ) {}

  @Get('devices')
  @Needs('session:own')
  @Answers(deviceList)
  list(@InScope() scope: Scope) {
    return this.devices.list(identityIn(scope));
  }

  @Delete('devices/:id')
  @UseInterceptors(ForgetIdentities)
  @Needs('session:own')
  @AnswersNothing()
  revoke(@InScope() scope: Scope, @Param('id', { schema: z.uuid() }) id: string, @Req() request: Request) {
    return this.devices.revoke(identityIn(scope), id, callerOf(request));
  }

  @Post('pairing')
  @Needs('session:own')
  @Answers(proposedPairing, 201)
  async proposePairing(@InScope() scope: Scope, @Req() request: Request) {
    const { code, expiresAt } = await this.devices.proposePairing(identityIn(scope));
    return { code, expiresAt, address: `${ownOriginOf(this.settings.entrance, request)}/pair#${code}` };
  }

  @Post('device')
  @Needs('session:open')
  @Takes({ rate: 'sign-in' })
  @Answers(devicePaired)
  @Refuses(401)
  async pair(
    @Body({ schema: devicePairing }) { pairingCode, name }: DevicePairing,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const former = sessionTokenOf(request);
    const { deviceToken, session } = await this.devices.pair(pairingCode, name, callerOf(request), former);
    setSessionCookie(response, session);
    return { deviceToken };
  }

  @Post('device/open')
  @Needs('session:open')
  @Takes({ rate: 'sign-in' })
  @AnswersNothing()
  @Refuses(401)
  async open(
    @Body({ schema: deviceOpening }) { deviceToken }: DeviceOpening,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    setSessionCookie(response, await this.devices.open(deviceToken, callerOf(request), sessionTokenOf(request)));
  }
}
