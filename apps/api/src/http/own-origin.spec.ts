import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as askHttp } from 'node:http';
import { request as askHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { selfSigned } from '../../../../test/support/certificate.js';
import { createApp } from '../create-app.js';
import { type Entrance, thisMachineAlone } from '../entrance.js';
import { Settings } from '../settings.js';

type Headers = Readonly<Record<string, string>>;
interface Answer {
  readonly status: number;
  readonly title: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}
type Ask = (method: string, path: string, headers?: Headers) => Promise<Answer>;

const hostName = 'chodo.example.lg.jp';
const publicOrigin = `https://${hostName}`;
const apps: NestExpressApplication[] = [];
const folder = mkdtempSync(join(tmpdir(), 'chodo-tls-'));
const { certificate, key } = selfSigned(hostName);
const tls = { certificateFile: join(folder, 'certificate.pem'), keyFile: join(folder, 'key.pem') };
writeFileSync(tls.certificateFile, certificate);
writeFileSync(tls.keyFile, key);

afterAll(async () => {
  for (const app of apps) await app.close();
  rmSync(folder, { recursive: true });
});

/** The real application without a database: what is refused at the door asks for none. */
async function open(entrance: Entrance): Promise<Ask> {
  const dataSource = new DataSource({ type: 'postgres' });
  const settings = new Settings('', 2026, undefined, entrance);
  const app = await createApp({ dataSource, settings, webFolder: null });
  apps.push(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const secure = entrance.tls ? { ca: certificate, servername: hostName } : {};
  return (method, path, headers = {}) =>
    new Promise((resolve, reject) => {
      const ask = entrance.tls ? askHttps : askHttp;
      const options = { host: '127.0.0.1', port, method, path, headers: { Host: `127.0.0.1:${port}`, ...headers } };
      const request = ask({ ...options, ...secure, agent: false }, (response) => {
        let text = '';
        response.on('data', (part) => (text += part));
        response.on('end', () => {
          const title = text.startsWith('{') ? String(JSON.parse(text).title) : '';
          resolve({ status: response.statusCode ?? 0, title, headers: response.headers });
        });
      });
      request.on('error', reject);
      request.end();
    });
}

/** Refused for what it says, not at the door: the body lacks everything. */
const letIn = { status: 400, title: 'bad-request' };
const refused = { status: 403, title: 'forbidden' };

describe('over loopback', () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await open(thisMachineAlone);
  }, 60_000);

  it('takes writes of its own pages and of programs', async () => {
    expect(await ask('POST', '/api/session')).toMatchObject(letIn);
    const own = { Host: 'localhost:3000', Origin: 'http://localhost:3000', 'Sec-Fetch-Site': 'same-origin' };
    expect(await ask('POST', '/api/session', own)).toMatchObject(letIn);
    expect((await ask('POST', '/api/session')).headers['strict-transport-security']).toBeUndefined();
  });

  it.each([
    ['a name that only points here', { Host: 'rebound.example' }],
    ['a name that begins like this machine', { Host: '127.0.0.1.rebound.example' }],
    ['another origin', { Origin: 'https://evil.example' }],
    ['another port of this machine', { Host: 'localhost:3000', Origin: 'http://localhost:3001' }],
    ['a page without an origin', { Origin: 'null' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another host of the same site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('refuses what comes by %s', async (_, headers) => {
    expect(await ask('POST', '/api/session', headers)).toMatchObject(refused);
  });

  it('does not believe who says to be forwarded', async () => {
    const forwarded = { 'X-Forwarded-Host': 'localhost', Host: 'rebound.example' };
    expect(await ask('GET', '/api/session', forwarded)).toMatchObject(refused);
  });
});

describe('behind a trusted proxy', () => {
  const proxied = { Host: hostName, 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '192.0.2.7' };
  let ask: Ask;
  let askStranger: Ask;
  beforeAll(async () => {
    ask = await open({ ...thisMachineAlone, publicOrigin, trustedProxies: ['127.0.0.0/8'] });
    askStranger = await open({ ...thisMachineAlone, publicOrigin, trustedProxies: ['192.0.2.1'] });
  }, 60_000);

  it('answers what came encrypted to the public address, and asks browsers to come no other way', async () => {
    const { status, headers } = await ask('GET', '/api/session', proxied);
    expect(status).toBe(200);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(await ask('POST', '/api/session', { ...proxied, Origin: publicOrigin })).toMatchObject(letIn);
    expect(await ask('POST', '/api/session/demo', { ...proxied, Origin: publicOrigin })).toMatchObject(letIn);
  });

  it.each([
    ['unencrypted', { ...proxied, 'X-Forwarded-Proto': 'http' }],
    ['past the proxy', { Host: hostName }],
    ['to another host name', { ...proxied, Host: 'rebound.example' }],
    ['to the address of this machine', { 'X-Forwarded-Proto': 'https' }],
    ['from another origin', { ...proxied, Origin: 'https://evil.example' }],
    ['from the same host, unencrypted', { ...proxied, Origin: `http://${hostName}` }],
  ])('refuses what came %s', async (_, headers) => {
    expect(await ask('POST', '/api/session', headers)).toMatchObject(refused);
  });

  it('believes no header of anybody else', async () => {
    expect(await askStranger('GET', '/api/session', proxied)).toMatchObject(refused);
  });

  it('tells whoever watches over it that it is alive', async () => {
    expect((await ask('OPTIONS', '/health')).title).not.toBe('forbidden');
    expect(await ask('POST', '/health')).toMatchObject(refused);
  });
});

describe('with a certificate of its own', () => {
  it('speaks TLS under the public address alone', async () => {
    const ask = await open({ ...thisMachineAlone, publicOrigin, tls });
    const { status, headers } = await ask('GET', '/api/session', { Host: hostName });
    expect({ status, hsts: headers['strict-transport-security'] }).toEqual({ status: 200, hsts: 'max-age=31536000' });
    expect(await ask('GET', '/api/session')).toMatchObject(refused);
    const spoofed = { Host: hostName, 'X-Forwarded-For': '192.0.2.7', 'X-Forwarded-Proto': 'http' };
    expect((await ask('GET', '/api/session', spoofed)).status).toBe(200);
  });

  it.each([
    ['is not there', { ...tls, certificateFile: join(folder, 'missing.pem') }, 'CHODO_TLS_CERT='],
    ['does not fit the key', { ...tls, keyFile: join(folder, 'other.pem') }, 'do not fit together'],
  ])('tells in one line that it %s', async (_, files, words) => {
    writeFileSync(join(folder, 'other.pem'), selfSigned(hostName).key);
    await expect(open({ ...thisMachineAlone, publicOrigin, tls: files })).rejects.toThrow(words);
  });
});
