import { Account } from '#db/entities/account.entity';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { notFound, Problem } from '../http/problem.js';
import { type Caller, logAccess } from './access-log.js';
import type { Identity } from './identity.js';
import {
  hashPassword,
  isPassword,
  longestPassword,
  newOneTimePassword,
  shortestPassword,
  weaknessOf,
} from './passwords.js';
import { endOthers } from './sessions.service.js';
import { Work } from './work.js';

export interface NewAccount {
  readonly loginName: string;
  readonly displayName: string;
  readonly instanceAdministrator?: boolean;
}

/** A password that was made here, to be told once. */
export interface OneTimePassword {
  readonly loginName: string;
  readonly password: string;
}

const firstAdministrator: NewAccount = { loginName: 'admin', displayName: '管理者', instanceAdministrator: true };

/** People who may come in, and their passwords. */
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

  create(account: NewAccount): Promise<OneTimePassword> {
    return this.work.onAccounts((database) => createAccount(database, account));
  }

  /** A new one-time password; every session of the account ends. Throws 404. */
  async reset(loginName: string): Promise<OneTimePassword> {
    const password = newOneTimePassword();
    const passwordHash = await hashPassword(password);
    return this.work.onAccounts(async (database) => {
      const account = await database.findOneBy(Account, { loginName, demo: false });
      if (!account) throw notFound(`account ${loginName}`);
      await database.update(Account, { id: account.id }, { passwordHash, passwordIsOneTime: true });
      await endOthers(database, account.id, null);
      return { loginName, password };
    });
  }

  /** Other sessions of the account end. Throws 401 on a wrong present password, 422 on one that is easily guessed. */
  async changePassword(identity: Identity, present: string, next: string, kept: string, caller: Caller): Promise<void> {
    const { accountId, loginName } = identity;
    const weakness = weaknessOf(next, loginName);
    if (weakness || next.length > longestPassword || next === present) throw tooWeak();
    const account = await this.work.onAccounts((database) => database.findOneByOrFail(Account, { id: accountId }));
    if (!(await isPassword(present, account.passwordHash))) {
      throw new Problem(422, 'unprocessable', 'The present password is not right.', {
        detailJa: '現在のパスワードが正しくありません。',
      });
    }
    const passwordHash = await hashPassword(next);
    await this.work.onAccounts(async (database) => {
      await database.update(Account, { id: accountId }, { passwordHash, passwordIsOneTime: false });
      await endOthers(database, accountId, kept);
      await logAccess(database, 'password-changed', { accountId, loginName }, caller);
    });
  }
}

/** The account with a one-time password; throws 409 where the name is taken. */
export async function createAccount(database: EntityManager, account: NewAccount): Promise<OneTimePassword> {
  const loginName = account.loginName.normalize('NFKC').trim().toLowerCase();
  if (await database.existsBy(Account, { loginName })) {
    throw new Problem(409, 'conflict', `The login name ${loginName} is taken.`, {
      detailJa: `ログイン名「${loginName}」は、すでに使われています。`,
    });
  }
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  await database.insert(Account, { ...account, id: randomUUID(), loginName, passwordHash, passwordIsOneTime: true });
  return { loginName, password };
}

function tooWeak(): Problem {
  return new Problem(
    422,
    'unprocessable',
    `Choose a password of at least ${shortestPassword} characters that is not easily guessed and is not the present one.`,
    {
      detailJa: `パスワードは${shortestPassword}文字以上で、推測されにくく、現在のものと異なるものにしてください。`,
    },
  );
}
