import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProjectFolder } from '#db/project-folder';

/** What could ask another machine for something. */
const asking =
  /\bfetch\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b|^import (?!type\b)[^;]*?'(?:node:(?:https?|http2|net|dgram|dns|tls)|undici|axios|openid-client)(?:\/[\w/-]+)?'/m;

/** Who may, and why: nothing else may ask for an address, least of all one that a user has typed. */
const reasons: Readonly<Record<string, string>> = {
  'apps/api/src/accounts/oidc-client.ts': 'the OpenID provider that the configuration names',
  'apps/api/src/http/unreadable-request.ts': 'the words of the statuses',
  'apps/api/src/photo-store/s3-client.ts': 'the store of photos that the configuration names',
  'apps/api/src/read-entrance.ts': 'isIP: asks nobody',
  'apps/api/src/serve.ts': 'listens',
  'apps/api/src/tls.ts': 'reads a certificate',
  'db/embedded/guard.ts': 'the embedded database on this machine',
  'db/embedded/socket-folder.ts': 'listens',
  'db/embedded/socket-server.ts': 'listens',
};

function sourcesBelow(folder: string): string[] {
  const project = findProjectFolder();
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.(ts|mjs)$/.test(path) && !path.endsWith('.spec.ts'));
}

describe('the server', () => {
  it('asks nobody for anything but the configured OpenID provider and store of photos: no tile, no document, no address of a user', () => {
    const sources = ['apps/api', 'apps/worker', 'apps/cli/src', 'geo', 'db', 'libs'].flatMap(sourcesBelow);
    expect(sources.length).toBeGreaterThan(300);
    const found = sources.filter((path) => asking.test(readFileSync(join(findProjectFolder(), path), 'utf8')));
    expect(found.toSorted((a, b) => a.localeCompare(b))).toEqual(Object.keys(reasons));
  });

  it('tells the OpenID client no address but that of the configuration', () => {
    const sources = ['apps/api', 'apps/worker', 'apps/cli/src'].flatMap(sourcesBelow);
    const made = sources.flatMap((path) =>
      [...readFileSync(join(findProjectFolder(), path), 'utf8').matchAll(/new OidcClient\([^)]*\)/g)].map(
        ([call]) => `${path}: ${call}`,
      ),
    );
    expect(made).toEqual(['apps/api/src/accounts/oidc-sign-in.service.ts: new OidcClient(entrance.oidc)']);
  });

  it('tells the store of photos no address but that of the configuration, and follows it nowhere', () => {
    const sources = ['apps/api', 'apps/worker', 'apps/cli/src'].flatMap(sourcesBelow);
    const textOf = (path: string) => readFileSync(join(findProjectFolder(), path), 'utf8');
    const made = sources.flatMap((path) =>
      [...textOf(path).matchAll(/new S3Store\([^)]*\)/g)].map(([call]) => `${path}: ${call}`),
    );
    expect(made).toEqual(['apps/api/src/photo-store/photo-store-of.ts: new S3Store(photoBucket)']);
    const signing = sources.filter((path) => textOf(path).includes(`'aws4fetch'`));
    expect(signing).toEqual(['apps/api/src/photo-store/s3-client.ts']);
    expect(textOf(signing[0]!).match(/\bfetch\([^)]*\)/g)).toEqual(['fetch(url, sent)']);
    expect(textOf(signing[0]!)).toContain("redirect: 'manual'");
  });

  it('has no package beside it that asks addresses', () => {
    const { dependencies } = JSON.parse(readFileSync(join(findProjectFolder(), 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const known =
      /^(?:axios|got|ky|undici|superagent|request|needle|phin|node-fetch|cross-fetch|make-fetch-happen|wretch)$/;
    expect(Object.keys(dependencies).filter((name) => known.test(name))).toEqual([]);
  });

  it('reads every secret so that it can come from a file, and the environment in one place', () => {
    const sources = ['apps/api', 'apps/worker', 'apps/cli/src', 'geo', 'db', 'libs'].flatMap(sourcesBelow);
    const textOf = (path: string) => readFileSync(join(findProjectFolder(), path), 'utf8');
    const plain = /environment\['\w*(?:SECRET|PASSWORD|TOKEN)'\]/;
    expect(sources.filter((path) => plain.test(textOf(path)))).toEqual([]);
    const programs = [
      'apps/api/src/main.ts',
      'apps/cli/src/application.ts',
      'apps/cli/src/serve.ts',
      'apps/worker/src/main.ts',
    ];
    const reading = sources.filter((path) => /process\.env\b/.test(textOf(path)));
    expect(reading.toSorted((a, b) => a.localeCompare(b))).toEqual(programs);
  });

  it.each([
    `const answer = await fetch(tileUrl);`,
    `import { request } from 'node:https';`,
    `import {\n  get,\n} from 'node:http';`,
    `new WebSocket(address)`,
  ])('would be caught doing it: %j', (line) => {
    expect(asking.test(line)).toBe(true);
  });
});
