import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountsService } from './accounts.service.js';
import { DemoSignInService } from './demo-sign-in.service.js';
import { Identities } from './identities.js';
import { PermissionGuard } from './permission.guard.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { Work } from './work.js';

/** Who is who, who may do what, and the transaction in which it is done. */
@Global()
@Module({
  controllers: [SessionController],
  providers: [
    Work,
    AccountsService,
    SessionsService,
    Identities,
    SignInService,
    DemoSignInService,
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [Work, AccountsService, SessionsService],
})
export class AccountsModule {}
