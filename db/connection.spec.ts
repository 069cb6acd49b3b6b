import { describe, expect, it } from '@jest/globals';
import { describeConnection, readDatabaseUrl } from './connection.js';
import { StartError } from './start-error.js';

describe('readDatabaseUrl', () => {
  it.each(['postgres://a:b@host/chodo', 'postgresql://host:5433/chodo?sslmode=require'])('takes %s', (url) => {
    expect(readDatabaseUrl(url)).toEqual({ connectionString: url });
  });

  it.each([
    ['mysql://host/chodo', 'its scheme is "mysql".'],
    ['localhost/chodo', 'it is no URL.'],
    ['postgresql://host', 'it names no database.'],
    ['postgresql://host/', 'it names no database.'],
    ['postgresql://%zz@host/db', 'a "%" in it begins no character: write "%25" for the sign itself.'],
    ['postgresql://a:%e3%81@host/db', 'a "%" in it begins no character: write "%25" for the sign itself.'],
    ['postgresql://host/100%', 'a "%" in it begins no character: write "%25" for the sign itself.'],
  ])('refuses %s', (url, reason) => {
    expect(() => readDatabaseUrl(url)).toThrow(
      `DATABASE_URL must look like postgresql://user:password@host:5432/database; ${reason}`,
    );
  });

  it.each(['sslrootcert', 'sslcert', 'sslkey'])('refuses a file in %s that cannot be read', (name) => {
    expect(() => readDatabaseUrl(`postgresql://host/chodo?${name}=/nonexist`)).toThrow(
      new StartError(`DATABASE_URL: cannot read ${name}=/nonexist: there is no such file or folder.`),
    );
  });
});

describe('describeConnection', () => {
  it('leaves the password out', () => {
    expect(describeConnection({ connectionString: 'postgresql://mayor:sesame@db.city:5433/chodo' })).toBe(
      'mayor@db.city:5433/chodo',
    );
  });
});
