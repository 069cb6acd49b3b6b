import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  errorResponse,
  type Exchange,
  ExchangeReader,
  passwordOf,
  queryMessage,
  startupMessage,
  syncMessage,
} from './wire-messages.js';

function typed(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}

/** All exchanges of a stream that arrives cut at these places. */
function readInPieces(stream: Buffer, cuts: readonly number[]): Exchange[] {
  const reader = new ExchangeReader();
  const places = [0, ...cuts.map((cut) => cut % (stream.length + 1)).sort((a, b) => a - b), stream.length];
  return places.slice(1).flatMap((end, index) => reader.push(stream.subarray(places[index], end)));
}

const sslRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
const parse = typed('P', Buffer.from('\0SELECT $1\0\0\0'));
const bind = typed('B', Buffer.alloc(3000, 7));
const execute = typed('E', Buffer.from('\0\0\0\0\0'));
const flush = typed('H', Buffer.alloc(0));
const terminate = typed('X', Buffer.alloc(0));

describe('ExchangeReader', () => {
  it('cuts a stream into the same exchanges, in whatever pieces it comes', () => {
    const startup = startupMessage('postgres', 'postgres');
    const extended = Buffer.concat([parse, bind, execute, syncMessage]);
    const stream = Buffer.concat([
      sslRequest,
      startup,
      queryMessage('BEGIN'),
      extended,
      parse,
      flush,
      bind,
      syncMessage,
      terminate,
    ]);
    const expected: Exchange[] = [
      { kind: 'encryption', bytes: sslRequest, finished: true },
      { kind: 'startup', bytes: startup, finished: true },
      { kind: 'statements', bytes: queryMessage('BEGIN'), finished: true },
      { kind: 'statements', bytes: extended, finished: true },
      { kind: 'statements', bytes: Buffer.concat([parse, flush]), finished: false },
      { kind: 'statements', bytes: Buffer.concat([bind, syncMessage]), finished: true },
      { kind: 'terminate', bytes: terminate, finished: true },
    ];
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (cuts) => {
        expect(readInPieces(stream, cuts)).toEqual(expected);
      }),
    );
  });

  it('reads a password between login and statements', () => {
    const stream = Buffer.concat([startupMessage('postgres', 'postgres'), typed('p', Buffer.from('sesame\0'))]);
    const [, password] = readInPieces(stream, []);
    expect(password?.kind).toBe('password');
    expect(passwordOf(password?.bytes ?? Buffer.alloc(0))).toBe('sesame');
  });

  it('refuses a length that no message has', () => {
    const reader = new ExchangeReader();
    expect(() => reader.push(Buffer.from([0, 0, 0, 3, 0, 0]))).toThrow('message of 3 bytes');
  });
});

describe('errorResponse', () => {
  it('carries severity, code and text', () => {
    expect(errorResponse('FATAL', '53300', 'too many').toString('latin1')).toBe(
      'E\0\0\0\x24SFATAL\0VFATAL\0C53300\0Mtoo many\0\0',
    );
  });
});
