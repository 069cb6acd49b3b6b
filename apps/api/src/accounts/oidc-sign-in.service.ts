import { Account } from '#db/entities/account.entity';
import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { notFound } from '../http/problem.js';
import { Settings } from '../settings.js';
import { type Caller, logAccess } from './access-log.js';
import { loginNameOf } from './account-changes.js';
import { type OidcAttempt, OidcClient, type OidcPerson } from './oidc-client.js';
import { openSession } from './sessions.service.js';
import { Work } from './work.js';

/** How coming in by the provider ended; `failed` says no more, as anybody may bring anything back. */
export type OidcOutcome = { readonly session: string } | { readonly problem: 'failed' | 'not-invited' };

/** Lets people in whom the configured provider vouches for, and whom an administrator has invited; it makes no accounts. */
@Injectable()
export class OidcSignInService {
  private readonly client: OidcClient | null;
  private readonly logger = new Logger('oidc');

  constructor(
    private readonly work: Work,
    { entrance }: Settings,
  ) {
    this.client = entrance.oidc && new OidcClient(entrance.oidc);
  }

  /** Where to send the browser; null where the provider does not answer. Throws 404 where none is configured. */
  async begin(redirectAddress: string) {
    const client = this.clientOrFail();
    return client.begin(redirectAddress).catch((error: unknown) => this.explain(error));
  }

  async finish(address: URL, attempt: OidcAttempt | null, caller: Caller, former: string | null): Promise<OidcOutcome> {
    const client = this.clientOrFail();
    const person = attempt && (await client.finish(address, attempt).catch((error: unknown) => this.explain(error)));
    if (!person) return { problem: 'failed' };
    return this.work.onAccounts<OidcOutcome>(async (database) => {
      const invited = await findInvited(database, person);
      const who = { accountId: invited?.id ?? null, loginName: invited?.loginName ?? person.loginName ?? '' };
      await logAccess(database, invited ? 'sign-in' : 'sign-in-failed', who, caller);
      if (!invited) return { problem: 'not-invited' };
      return { session: await openSession(database, { accountId: invited.id, method: 'oidc', former }) };
    });
  }

  private clientOrFail(): OidcClient {
    if (!this.client) throw notFound('OpenID provider is configured');
    return this.client;
  }

  /** What went wrong is for who runs the server, not for who asks. */
  private explain(error: unknown): null {
    this.logger.warn({ error });
    return null;
  }
}

/**
 * The account of that subject, else the one that was invited under that name and belongs to nobody yet: once somebody has chosen a
 * password for it, a name that the provider tells (and may let people choose) opens it no more.
 */
async function findInvited(database: EntityManager, { subject, loginName }: OidcPerson): Promise<Account | null> {
  const known = await database.findOneBy(Account, { oidcSubject: subject });
  if (known) return known.disabledAt ? null : known;
  if (loginName === null) return null;
  const invited = {
    loginName: loginNameOf(loginName),
    oidcSubject: IsNull(),
    disabledAt: IsNull(),
    demo: false,
    instanceAdministrator: false,
  };
  const unclaimed = [
    { ...invited, passwordIsOneTime: true },
    { ...invited, passwordHash: IsNull() },
  ];
  const found = await database.findOneBy(Account, unclaimed);
  return found && link(database, found, subject);
}

/** The one-time password that nobody has used is worth nothing from now on. */
async function link(database: EntityManager, account: Account, subject: string): Promise<Account> {
  const unused = account.passwordIsOneTime ? { passwordHash: null, passwordIsOneTime: false } : {};
  await database.update(Account, { id: account.id }, { oidcSubject: subject, ...unused });
  return account;
}
