import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config.js';
import { ConfigError } from './config-error.js';

const folder = mkdtempSync(join(tmpdir(), 'chodo-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const secretFile = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const publicUrl = { CHODO_PUBLIC_URL: 'https://chodo.example.lg.jp' };
const tls = { CHODO_TLS_CERT: 'certificate.pem', CHODO_TLS_KEY: 'key.pem', ...publicUrl };
const proxy = { CHODO_TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/24 ::1', ...publicUrl };
const oidc = { CHODO_OIDC_ISSUER: 'https://login.example.lg.jp/realm', CHODO_OIDC_CLIENT_ID: 'chodo' };
const strong = 'b8f1c0d2e4a697385f10';
const bucket = {
  CHODO_PHOTO_STORE: 's3',
  CHODO_S3_ENDPOINT: 'https://s3.example.lg.jp',
  CHODO_S3_BUCKET: 'chodo-photos',
  CHODO_S3_ACCESS_KEY_ID: 'AKIDCHODO',
  CHODO_S3_SECRET_ACCESS_KEY: strong,
};

describe('the configuration', () => {
  it('is this machine alone where nothing is set', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      entrance: { publicOrigin: null, tls: null, trustedProxies: [], oidc: null },
    });
  });

  it('opens to a network by TLS files or a trusted proxy, with the address that people open', () => {
    expect(readConfig({ HOST: '0.0.0.0', ...tls }).entrance).toMatchObject({
      publicOrigin: 'https://chodo.example.lg.jp',
      tls: { certificateFile: 'certificate.pem', keyFile: 'key.pem' },
    });
    expect(readConfig({ HOST: '0.0.0.0', ...proxy }).entrance.trustedProxies).toEqual([
      '127.0.0.1',
      '10.0.0.0/24',
      '::1',
    ]);
    expect(readConfig(proxy).host).toBe('127.0.0.1');
  });

  it('keeps photos in the folder, or in a bucket that is named wholly', () => {
    expect(readConfig({ CHODO_S3_ENDPOINT: '' }).photoBucket).toBeNull();
    const { CHODO_S3_SECRET_ACCESS_KEY, ...others } = bucket;
    const file = secretFile('s3', `${CHODO_S3_SECRET_ACCESS_KEY}\n`);
    const { photoBucket } = readConfig({ ...others, CHODO_S3_SECRET_ACCESS_KEY_FILE: file });
    expect(photoBucket).toEqual({
      endpoint: new URL('https://s3.example.lg.jp'),
      name: 'chodo-photos',
      region: 'us-east-1',
      accessKeyId: 'AKIDCHODO',
      secretAccessKey: strong,
    });
  });

  it('takes secrets from files', () => {
    const client = secretFile('client', `${strong}\n`);
    const password = secretFile('password', 'p/w:d@x\n');
    const config = readConfig({
      ...oidc,
      CHODO_OIDC_CLIENT_SECRET_FILE: client,
      DATABASE_URL: 'postgresql://chodo@db:5432/chodo',
      CHODO_DATABASE_PASSWORD_FILE: password,
    });
    expect(config.entrance.oidc).toMatchObject({
      clientSecret: strong,
      loginNameClaim: 'preferred_username',
      name: 'login.example.lg.jp',
    });
    expect(decodeURIComponent(new URL(config.databaseUrl!).password)).toBe('p/w:d@x');
  });

  it.each([
    ['HOST', { HOST: '0.0.0.0' }],
    ['HOST', { HOST: '192.168.0.10', ...publicUrl }],
    ['CHODO_PUBLIC_URL', { ...tls, CHODO_PUBLIC_URL: '' }],
    ['CHODO_PUBLIC_URL', { ...tls, CHODO_PUBLIC_URL: 'http://chodo.example.lg.jp' }],
    ['CHODO_PUBLIC_URL', { ...tls, CHODO_PUBLIC_URL: 'https://chodo.example.lg.jp/path' }],
    ['CHODO_PUBLIC_URL', { ...tls, CHODO_PUBLIC_URL: 'chodo' }],
    ['CHODO_PUBLIC_URL', publicUrl],
    ['CHODO_TLS_KEY', { ...tls, CHODO_TLS_KEY: '' }],
    ['CHODO_TRUSTED_PROXY', { ...publicUrl, CHODO_TRUSTED_PROXY: 'proxy.example' }],
    ['CHODO_TRUSTED_PROXY', { ...publicUrl, CHODO_TRUSTED_PROXY: '0.0.0.0/0' }],
    ['CHODO_TRUSTED_PROXY', { ...publicUrl, CHODO_TRUSTED_PROXY: '10.0.0.0/33' }],
    ['CHODO_OIDC_CLIENT_ID', { CHODO_OIDC_ISSUER: 'https://login.example' }],
    ['CHODO_OIDC_CLIENT_SECRET', oidc],
    ['CHODO_OIDC_ISSUER', { ...oidc, CHODO_OIDC_ISSUER: 'http://login.example', CHODO_OIDC_CLIENT_SECRET: strong }],
    ['CHODO_OIDC_ISSUER', { ...oidc, CHODO_OIDC_ISSUER: 'login', CHODO_OIDC_CLIENT_SECRET: strong }],
    ['CHODO_OIDC_CLIENT_SECRET_FILE', { ...oidc, CHODO_OIDC_CLIENT_SECRET_FILE: '/nowhere/secret' }],
    ['DATABASE_URL_FILE', { DATABASE_URL: 'postgresql://db/chodo', DATABASE_URL_FILE: '/nowhere/url' }],
    ['CHODO_PHOTO_STORE', { ...bucket, CHODO_PHOTO_STORE: 'cloud' }],
    ['CHODO_PHOTO_STORE=s3', { ...bucket, CHODO_PHOTO_STORE: '' }],
    ['CHODO_S3_ENDPOINT', { ...bucket, CHODO_S3_ENDPOINT: '' }],
    ['CHODO_S3_ENDPOINT', { ...bucket, CHODO_S3_ENDPOINT: 'http://s3.example.lg.jp' }],
    ['CHODO_S3_ENDPOINT', { ...bucket, CHODO_S3_ENDPOINT: 'https://s3.example.lg.jp/?a=1' }],
    ['CHODO_S3_ENDPOINT', { ...bucket, CHODO_S3_ENDPOINT: 'https://a:b@s3.example.lg.jp/' }],
    ['CHODO_S3_BUCKET', { ...bucket, CHODO_S3_BUCKET: '' }],
    ['CHODO_S3_BUCKET', { ...bucket, CHODO_S3_BUCKET: '../other' }],
    ['CHODO_S3_ACCESS_KEY_ID', { ...bucket, CHODO_S3_ACCESS_KEY_ID: '' }],
    ['CHODO_S3_SECRET_ACCESS_KEY', { ...bucket, CHODO_S3_SECRET_ACCESS_KEY: '' }],
    ['PORT', { PORT: 'http' }],
    ['CHODO_LOG', { CHODO_LOG: 'printer' }],
    ['CHODO_RATE_READING', { CHODO_RATE_READING: 'many' }],
    ['CHODO_RATE_WRITING', { CHODO_RATE_WRITING: '-1' }],
    ['CHODO_METRICS_TOKEN', { CHODO_METRICS_TOKEN: strong, CHODO_METRICS_TOKEN_FILE: '/nowhere/token' }],
    ['CHODO_METRICS_TOKEN_FILE', { CHODO_METRICS_TOKEN_FILE: '/nowhere/token' }],
  ])('tells in one line what is wrong with %s', (variable, environment) => {
    const read = () => readConfig(environment);
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^.*${variable}[^\n]*$`));
  });

  it.each([
    ['over a network', proxy],
    ['on this machine', {}],
  ])('in production, %s, has no secret that is empty, usual or short, and does not tell it', (_, entrance) => {
    const production = { NODE_ENV: 'production', ...entrance };
    const database = (password: string) => ({ DATABASE_URL: `postgresql://chodo${password}@db/chodo` });
    for (const password of ['', ':chodo', ':postgres', ':Password123456', ':aaaabbbbaaaabbbb', ':short']) {
      const read = () => readConfig({ ...production, ...database(password) });
      expect(read).toThrow(/^NODE_ENV=production: the password in DATABASE_URL is (empty|a usual default|too short)\./);
      expect(read).not.toThrow(/123456|aaaa|:short/);
    }
    const client = { ...oidc, CHODO_OIDC_CLIENT_SECRET: 'changeme' };
    expect(() => readConfig({ ...production, ...client })).toThrow('CHODO_OIDC_CLIENT_SECRET is a usual default');
    const sound = { ...production, ...database(`:${strong}`), ...oidc, CHODO_OIDC_CLIENT_SECRET: strong };
    expect(readConfig(sound).databaseUrl).toContain(strong);
    const figures = { ...sound, CHODO_METRICS_TOKEN: 'test' };
    expect(() => readConfig(figures)).toThrow('CHODO_METRICS_TOKEN is a usual default');
    const emptyFile = { ...production, ...database(''), CHODO_DATABASE_PASSWORD_FILE: secretFile('empty', '\n') };
    expect(() => readConfig(emptyFile)).toThrow('the password in DATABASE_URL is empty');
    expect(
      readConfig({ ...production, DATABASE_URL: 'postgresql:///chodo?host=/run/postgresql' }).databaseUrl,
    ).toContain('/run/postgresql');
  });

  it('elsewhere lets people try things out', () => {
    expect(readConfig({ DATABASE_URL: 'postgresql://chodo:chodo@db/chodo' }).databaseUrl).toContain(':chodo@');
  });

  it('counts requests as configured, and tells figures and log where it is told to', () => {
    const metrics = secretFile('metrics', `${strong}\n`);
    const config = readConfig({ CHODO_RATE_SIGN_IN: '10', CHODO_RATE_HEAVY: '0', CHODO_METRICS_TOKEN_FILE: metrics });
    expect(config).toMatchObject({
      log: 'file',
      edges: { metricsToken: strong, requestsPerMinute: { 'sign-in': 10, heavy: 0, reading: 3_000 } },
    });
    expect(readConfig({ CHODO_LOG: 'stdout' })).toMatchObject({ log: 'stdout', edges: { metricsToken: null } });
  });
});
