import { Account } from '#db/entities/account.entity';
import { type MemberRole } from '#db/entities/membership.entity';
import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';
import { isFromThisMachine } from '../http/own-origin.js';
import { Settings } from '../settings.js';
import type { Request } from 'express';
import { callerOf, logAccess } from './access-log.js';
import { demoLoginName, demoRoles } from './demo-accounts.js';
import { SessionsService } from './sessions.service.js';
import { Work } from './work.js';

/** Lets anybody at this machine into the demo city in one click; over a network, nobody. */
@Injectable()
export class DemoSignInService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionsService,
    private readonly settings: Settings,
  ) {}

  /** The roles that may be taken; none where the demo city is not loaded. */
  async roles(request: Request): Promise<readonly MemberRole[]> {
    if (!this.isOnOffer(request)) return [];
    const isThere = await this.work.onAccounts((database) => database.existsBy(Account, { demo: true }));
    return isThere ? demoRoles : [];
  }

  /** A new session's token; throws 403 where the demo is not on offer. */
  async signIn(role: MemberRole, request: Request, former: string | null): Promise<string> {
    const loginName = demoLoginName(role);
    const account = this.isOnOffer(request)
      ? await this.work.onAccounts(async (database) => {
          const found = await database.findOneBy(Account, { loginName, demo: true });
          if (found) await logAccess(database, 'sign-in', { accountId: found.id, loginName }, callerOf(request));
          return found;
        })
      : null;
    if (!account) {
      throw new Problem(403, 'forbidden', 'The demo is open only on the machine that Chodo runs on.', {
        detailJa: 'デモは、ちょうどを動かしているパソコンの中でだけ利用できます。',
      });
    }
    return this.sessions.open(account.id, 'demo', former);
  }

  /** Not to who comes by a proxy of this machine that nobody has told Chodo of. */
  private isOnOffer(request: Request): boolean {
    return this.settings.onlyThisMachine && isFromThisMachine(request);
  }
}
