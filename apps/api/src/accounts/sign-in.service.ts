import { Account } from '#db/entities/account.entity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Problem } from '../http/problem.js';
import { type Caller, logAccess } from './access-log.js';
import { isPassword } from './passwords.js';
import { SessionsService } from './sessions.service.js';
import { stepOfCode } from './second-factor.js';
import { Work } from './work.js';

export interface Credentials {
  readonly loginName: string;
  readonly password: string;
  /** Six digits of the second factor, where the account has one. */
  readonly code?: string | undefined;
}

/** So many failures within the window are let through: of one name from one address, of one name, from one address. */
const failuresAllowed = { both: 10, loginName: 50, address: 100 };
const windowMinutes = 15;

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
    const loginName = credentials.loginName.normalize('NFKC').trim().toLowerCase();
    const account = await this.work.onAccounts(async (database) => {
      await this.throttle(database, loginName, caller);
      return database.findOneBy(Account, { loginName });
    });
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

  private async throttle(database: EntityManager, loginName: string, caller: Caller): Promise<void> {
    const [count] = await database.query<[Record<keyof typeof failuresAllowed, number>]>(
      `SELECT count(*) FILTER (WHERE login_name = $1 AND address = $2)::integer AS both,
              count(*) FILTER (WHERE login_name = $1)::integer AS "loginName",
              count(*) FILTER (WHERE address = $2)::integer AS address
         FROM accounts.access_log
        WHERE event = 'sign-in-failed' AND at > now() - interval '${windowMinutes} minutes'
          AND (login_name = $1 OR address = $2)`,
      [loginName, caller.address],
    );
    const kinds = Object.keys(failuresAllowed) as (keyof typeof failuresAllowed)[];
    if (kinds.some((kind) => count[kind] >= failuresAllowed[kind])) throw tooManyFailures();
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

function tooManyFailures(): Problem {
  return new Problem(429, 'too-many', `Too many failures. Wait ${windowMinutes} minutes, then try again.`, {
    detailJa: `ログインの失敗が続いたため、受け付けを止めています。${windowMinutes}分ほど待ってから、もう一度お試しください。`,
  });
}
