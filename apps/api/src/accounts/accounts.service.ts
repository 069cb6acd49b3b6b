import { Account } from '#db/entities/account.entity';
import { type MemberRole, Membership } from '#db/entities/membership.entity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound, Problem } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { atThisMachine, type Caller, logAccess } from './access-log.js';
import {
  createAccount,
  disableAccount,
  enableAccount,
  loginNameOf,
  type NewAccount,
  type OneTimePassword,
  resetAccount,
} from './account-changes.js';
import type { Identity } from './identity.js';
import { requirePassword } from './own-password.js';
import { hashPassword, longestPassword, shortestPassword, weaknessOf } from './passwords.js';
import { commandActor } from './permissions.js';
import { endOthers } from './sessions.service.js';
import { onAccountsWithin, Work } from './work.js';

/** What an account is in a city. */
export interface CityPost {
  readonly municipalityCode: string;
  readonly role: MemberRole;
}

/** An account as the command lists it. */
export interface ListedAccount {
  readonly loginName: string;
  readonly displayName: string;
  readonly instanceAdministrator: boolean;
  readonly hasSecondFactor: boolean;
  readonly disabledAt: Date | null;
  readonly cities: readonly CityPost[];
}

const firstAdministrator: NewAccount = { loginName: 'admin', displayName: '管理者', instanceAdministrator: true };

/** People who may come in, and their passwords, as the program itself keeps them. */
@Injectable()
export class AccountsService {
  constructor(private readonly work: Work) {}

  /** Makes the first administrator where no account but the demo's is there; null where one is. */
  ensureAdministrator(): Promise<OneTimePassword | null> {
    return this.work.onAccounts(async (database) => {
      if (await database.existsBy(Account, { demo: false })) return null;
      return createAccount(database, firstAdministrator);
    });
  }

  /** Throws 409 where the name is taken. */
  create(account: NewAccount): Promise<OneTimePassword> {
    return this.work.onAccounts((database) => createAccount(database, account));
  }

  /** With a role in a city. Throws 404 for no such city, 409 where the name is taken. */
  createIn({ municipalityCode, role }: CityPost, account: NewAccount): Promise<OneTimePassword> {
    const scope = { municipalityCode, actor: commandActor, reason: 'chodo command' };
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const { made, accountId } = await onAccountsWithin(database, async () => {
        const created = await createAccount(database, account);
        const { id } = await database.findOneByOrFail(Account, { loginName: created.loginName });
        return { made: created, accountId: id };
      });
      await database.insert(Membership, { municipalityCode, accountId, role });
      return made;
    });
  }

  /** By login name; accounts of the demo are no people. */
  list(): Promise<ListedAccount[]> {
    return this.work.onAccounts((database) => database.query<ListedAccount[]>(listAccounts));
  }

  /** A new one-time password; every session of the account ends. Throws 404. */
  reset(loginName: string): Promise<OneTimePassword> {
    return this.change(loginName, 'reset', resetAccount);
  }

  /** Throws 404, and 409 for the last administrator. */
  disable(loginName: string): Promise<void> {
    return this.change(loginName, 'disabled', disableAccount);
  }

  /** Throws 404. */
  enable(loginName: string): Promise<void> {
    return this.change(loginName, 'enabled', enableAccount);
  }

  private change<T>(
    loginName: string,
    event: 'reset' | 'disabled' | 'enabled',
    work: (database: EntityManager, account: Account) => Promise<T>,
  ): Promise<T> {
    return this.work.onAccounts(async (database) => {
      const account = await database.findOneBy(Account, { loginName: loginNameOf(loginName), demo: false });
      if (!account) throw notFound(`account ${loginName}`);
      const answer = await work(database, account);
      const who = { accountId: account.id, loginName: account.loginName, actor: commandActor };
      await logAccess(database, event, who, atThisMachine);
      return answer;
    });
  }

  /** Other sessions of the account end. Throws 422 on a wrong present password or one that is easily guessed. */
  async changePassword(identity: Identity, present: string, next: string, kept: string, caller: Caller): Promise<void> {
    const { accountId, loginName } = identity;
    const weakness = weaknessOf(next, loginName);
    if (weakness === 'too-common') throw tooCommon();
    if (weakness || next.length > longestPassword || next === present) throw tooWeak();
    await requirePassword(this.work, identity, present, caller);
    const passwordHash = await hashPassword(next);
    await this.work.onAccounts(async (database) => {
      await database.update(Account, { id: accountId }, { passwordHash, passwordIsOneTime: false });
      await endOthers(database, accountId, kept);
      await logAccess(database, 'password-changed', { accountId, loginName }, caller);
    });
  }
}

const listAccounts = `
SELECT a.login_name AS "loginName", a.display_name AS "displayName", a.instance_administrator AS "instanceAdministrator",
       a.totp_secret IS NOT NULL AS "hasSecondFactor", a.disabled_at AS "disabledAt",
       coalesce((SELECT jsonb_agg(jsonb_build_object('municipalityCode', m.municipality_code, 'role', m.role)
                                  ORDER BY m.municipality_code)
                   FROM membership m WHERE m.account_id = a.id), '[]') AS cities
  FROM accounts.account a WHERE NOT a.demo ORDER BY a.login_name`;

function tooCommon(): Problem {
  return new Problem(422, 'unprocessable', 'This password is often used, and so guessed first. Choose another.', {
    detailJa: 'よく使われていて、推測されやすいパスワードです。別のパスワードにしてください。',
  });
}

function tooWeak(): Problem {
  return new Problem(
    422,
    'unprocessable',
    `Choose a password of ${shortestPassword} to ${longestPassword} characters that is not the present one.`,
    {
      detailJa: `パスワードは${shortestPassword}文字以上${longestPassword}文字以内で、現在のものと異なるものにしてください。`,
    },
  );
}
