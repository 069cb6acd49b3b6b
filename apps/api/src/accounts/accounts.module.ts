import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PermissionGuard } from './permission.guard.js';
import { Work } from './work.js';

/** Who may do what, and the transaction in which it is done. */
@Global()
@Module({ providers: [Work, { provide: APP_GUARD, useClass: PermissionGuard }], exports: [Work] })
export class AccountsModule {}
