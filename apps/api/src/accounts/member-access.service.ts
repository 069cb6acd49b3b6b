import type { Account } from '#db/entities/account.entity';
import type { AccessEvent } from '#libs/access-log';
import { Membership } from '#db/entities/membership.entity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Caller, logAccess } from './access-log.js';
import { disableAccount, enableAccount, resetAccount } from './account-changes.js';
import { findAccountOfCity, requireSomebodyElse } from './member-rules.js';
import type { Member } from './members.schema.js';
import { lockMember, readMember } from './read-members.js';
import type { Scope } from './scope.js';
import { onAccountsWithin, Work } from './work.js';

/** Shuts people of a city out, lets them in again, and gives them one-time passwords; never oneself. */
@Injectable()
export class MemberAccessService {
  constructor(private readonly work: Work) {}

  /** Sessions and devices end at once. Throws 409 for the last administrator, and for who is of another city, too. */
  disable(scope: Scope, accountId: string, version: number, caller: Caller): Promise<Member> {
    return this.change(scope, accountId, version, 'disabled', caller, disableAccount).then(({ member }) => member);
  }

  enable(scope: Scope, accountId: string, version: number, caller: Caller): Promise<Member> {
    return this.change(scope, accountId, version, 'enabled', caller, enableAccount).then(({ member }) => member);
  }

  /** A one-time password; the second factor, sessions and devices are gone. */
  async resetPassword(
    scope: Scope,
    accountId: string,
    version: number,
    caller: Caller,
  ): Promise<{ oneTimePassword: string }> {
    const { answer } = await this.change(scope, accountId, version, 'reset', caller, resetAccount);
    return { oneTimePassword: answer.password };
  }

  /** The version grows, so that whoever saw the member before is told. */
  private change<T>(
    scope: Scope,
    accountId: string,
    version: number,
    event: AccessEvent,
    caller: Caller,
    work: (database: EntityManager, account: Account) => Promise<T>,
  ): Promise<{ readonly member: Member; readonly answer: T }> {
    requireSomebodyElse(scope, accountId);
    // The account is no row of the city: what happened to it is the reason why the member's row moved on.
    return this.work.in({ ...scope, reason: scope.reason ?? event }, async (database) => {
      await lockMember(database, scope, accountId, version, null);
      const account = await findAccountOfCity(database, scope, accountId);
      const answer = await onAccountsWithin(database, async () => {
        const done = await work(database, account);
        await logAccess(database, event, { accountId, loginName: account.loginName, actor: scope.actor }, caller);
        return done;
      });
      const key = { municipalityCode: scope.municipalityCode, accountId };
      await database.update(Membership, key, { version: version + 1 });
      return { member: await readMember(database, scope, accountId), answer };
    });
  }
}
