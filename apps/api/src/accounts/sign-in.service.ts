import { Account } from '#db/entities/account.entity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Problem } from '../http/problem.js';
import { type Caller, logAccess } from './access-log.js';
import { loginNameOf } from './account-changes.js';
import { isPassword } from './passwords.js';
import { SessionsService } from './sessions.service.js';
import { stepOfCode } from './second-factor.js';
import { refuseAfterFailures } from './throttle.js';
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
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * A new session's token. Throws 401 without saying what was wrong, 401 `second-factor-required` once the password is right,
   * 429 after too many failures.
   */
  async signIn(credentials: Credentials, caller: Caller, former: string | null): Promise<string> {
    const loginName = loginNameOf(credentials.loginName);
    await refuseAfterFailures(this.work, loginName, caller);
    const account = await this.work.onAccounts((database) => database.findOneBy(Account, { loginName }));
    const verdict = await verdictOn(account, credentials);
    await this.work.onAccounts(async (database) => {
      if (verdict === 'right' && account) await this.takeStep(database, account, credentials);
      const event = verdict === 'right' ? 'sign-in' : 'sign-in-failed';
      if (verdict !== 'code-missing')
        await logAccess(database, event, { accountId: account?.id ?? null, loginName }, caller);
    });
    if (verdict === 'code-missing') throw codeMissing();
    if (verdict === 'wrong' || !account) throw wrongCredentials();
    return this.sessions.open(account.id, 'password', former);
  }

  /** A code is taken once: who saw it over a shoulder comes too late. */
  private async takeStep(database: EntityManager, account: Account, { code }: Credentials): Promise<void> {
    if (account.totpSecret === null) return;
    const step = stepOfCode(account, code ?? '');
    const { affected } = await database
      .createQueryBuilder()
      .update(Account)
      .set({ totpLastStep: step ?? account.totpLastStep })
      .where('id = :id AND totp_last_step < :step', { id: account.id, step })
      .execute();
    if (affected !== 1) throw wrongCredentials();
  }
}

async function verdictOn(
  account: Account | null,
  credentials: Credentials,
): Promise<'right' | 'wrong' | 'code-missing'> {
  const isRight = await isPassword(credentials.password, account?.passwordHash ?? null);
  if (!isRight || !account || account.disabledAt) return 'wrong';
  if (account.totpSecret === null) return 'right';
  if (!credentials.code) return 'code-missing';
  return stepOfCode(account, credentials.code) === null ? 'wrong' : 'right';
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
