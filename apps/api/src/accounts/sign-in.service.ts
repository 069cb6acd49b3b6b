import { Account } from '#db/entities/account.entity';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { Problem } from '../http/problem.js';
import { type Caller, logAccess } from './access-log.js';
import { loginNameOf } from './account-changes.js';
import { isPassword } from './passwords.js';
import { openSession } from './sessions.service.js';
import { stepOfCode } from './second-factor.js';
import { areFailuresTooMany, tooManyFailures } from './throttle.js';
import { Work } from './work.js';

export interface Credentials {
  readonly loginName: string;
  readonly password: string;
  /** Six digits of the second factor, where the account has one. */
  readonly code?: string | undefined;
}

/** Lets people in by name and password. */
@Injectable()
export class SignInService {
  constructor(private readonly work: Work) {}

  /**
   * A new session's token. Throws 401 without saying what was wrong, 401 `second-factor-required` once the password is right,
   * 429 after too many failures.
   */
  async signIn(credentials: Credentials, caller: Caller, former: string | null): Promise<string> {
    const loginName = loginNameOf(credentials.loginName);
    const found = await this.work.onAccounts(async (database) => {
      if (await areFailuresTooMany(database, loginName, caller)) return null;
      return { account: await database.findOneBy(Account, { loginName }) };
    });
    if (!found) throw tooManyFailures();
    const verdict = await verdictOn(found.account, credentials);
    if (verdict.is === 'code-missing') throw codeMissing();
    const session = await this.work.onAccounts(async (database) => {
      if (verdict.is === 'right' && (await takeStep(database, verdict.account, credentials))) {
        await logAccess(database, 'sign-in', { accountId: verdict.account.id, loginName }, caller);
        return openSession(database, { accountId: verdict.account.id, method: 'password', former });
      }
      await logAccess(database, 'sign-in-failed', { accountId: found.account?.id ?? null, loginName }, caller);
      return null;
    });
    if (session === null) throw wrongCredentials();
    return session;
  }
}

/** A code is taken once: who saw it over a shoulder comes too late. */
async function takeStep(database: EntityManager, account: Account, { code }: Credentials): Promise<boolean> {
  if (account.totpSecret === null) return true;
  const step = stepOfCode(account, code ?? '');
  if (step === null) return false;
  const { affected } = await database.update(
    Account,
    { id: account.id, totpLastStep: LessThan(step) },
    { totpLastStep: step },
  );
  return affected === 1;
}

type Verdict = { readonly is: 'right'; readonly account: Account } | { readonly is: 'wrong' | 'code-missing' };

async function verdictOn(account: Account | null, credentials: Credentials): Promise<Verdict> {
  const isRight = await isPassword(credentials.password, account?.passwordHash ?? null);
  if (!isRight || !account || account.disabledAt) return { is: 'wrong' };
  if (account.totpSecret !== null && !credentials.code) return { is: 'code-missing' };
  return { is: 'right', account };
}

function wrongCredentials(): Problem {
  return new Problem(401, 'unauthenticated', 'The name, the password or the code is not right.', {
    detailJa: 'ログイン名、パスワードまたは確認コードが正しくありません。',
  });
}

function codeMissing(): Problem {
  return new Problem(401, 'second-factor-required', 'Enter the six digits that your authenticator shows.', {
    detailJa: '認証アプリに表示されている6桁の確認コードを入力してください。',
  });
}
