import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A real OpenID provider on a free port of this machine, at which everybody signs in as whom the test says. */
export interface TestProvider {
  readonly issuer: URL;
  /** Who comes next: its subject and its claims. */
  person: { readonly subject: string; readonly claims: Readonly<Record<string, unknown>> };
  close(): Promise<void>;
}

export const oidcClient = { clientId: 'chodo', clientSecret: 'a secret of the test alone' } as const;

/** Knows one client, whose browser is sent back to that address; asks no password and no consent. */
export async function openTestProvider(redirectAddress: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const answer: TestProvider = {
    issuer,
    person: { subject: 'nobody', claims: {} },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const provider = providerOf(issuer, redirectAddress, answer);
  server.on('request', (request, response) => {
    const [, uid] = /^\/interaction\/([\w-]+)$/.exec(request.url ?? '') ?? [];
    const done =
      uid === undefined
        ? provider.callback()(request, response)
        : provider.interactionFinished(request, response, { login: { accountId: answer.person.subject } });
    done.catch((error: unknown) => response.destroy(error as Error));
  });
  return answer;
}

function providerOf(issuer: URL, redirectAddress: string, answer: TestProvider): Provider {
  return new Provider(issuer.origin, {
    clients: [
      {
        client_id: oidcClient.clientId,
        client_secret: oidcClient.clientSecret,
        redirect_uris: [redirectAddress],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['the cookies of a test'] },
    pkce: { required: () => true },
    findAccount: (_, accountId) => {
      const { claims } = answer.person;
      return { accountId, claims: () => ({ sub: accountId, ...claims }) };
    },
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      const grant = new context.oidc.provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
}
