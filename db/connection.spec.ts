import { describe, expect, it } from '@jest/globals';
import { describeConnection, readDatabaseUrl } from './connection.js';

describe('readDatabaseUrl', () => {
  it.each(['postgres://a:b@host/chodo', 'postgresql://host:5433/chodo?sslmode=require'])('takes %s', (url) => {
    expect(readDatabaseUrl(url)).toEqual({ connectionString: url });
  });

  it.each([
    ['mysql://host/chodo', 'its scheme is "mysql".'],
    ['localhost/chodo', 'it is no URL.'],
    ['postgresql://host', 'it names no database.'],
    ['postgresql://host/', 'it names no database.'],
  ])('refuses %s', (url, reason) => {
    expect(() => readDatabaseUrl(url)).toThrow(
      `DATABASE_URL must look like postgresql://user:password@host:5432/database; ${reason}`,
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
