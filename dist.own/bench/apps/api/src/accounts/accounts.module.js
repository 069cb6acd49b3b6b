var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessLogController } from './access-log.controller.js';
import { AccessLogService } from './access-log.service.js';
import { AccountsService } from './accounts.service.js';
import { DemoSignInService } from './demo-sign-in.service.js';
import { Identities } from './identities.js';
import { DevicesController } from './devices.controller.js';
import { DevicesService } from './devices.service.js';
import { MemberAccessService } from './member-access.service.js';
import { MembersController } from './members.controller.js';
import { MembersService } from './members.service.js';
import { OidcController } from './oidc.controller.js';
import { OidcSignInService } from './oidc-sign-in.service.js';
import { PermissionGuard } from './permission.guard.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { Work } from './work.js';
/** Who is who, who may do what, and the transaction in which it is done. */
let AccountsModule = class AccountsModule {
};
AccountsModule = __decorate([
    Global(),
    Module({
        controllers: [
            SessionController,
            OidcController,
            SecondFactorController,
            DevicesController,
            MembersController,
            AccessLogController,
        ],
        providers: [
            Work,
            AccountsService,
            SessionsService,
            Identities,
            SignInService,
            DemoSignInService,
            OidcSignInService,
            SecondFactorService,
            DevicesService,
            MembersService,
            MemberAccessService,
            AccessLogService,
            { provide: APP_GUARD, useClass: PermissionGuard },
        ],
        exports: [Work, AccountsService, SessionsService],
    })
], AccountsModule);
export { AccountsModule };
//# sourceMappingURL=accounts.module.js.map