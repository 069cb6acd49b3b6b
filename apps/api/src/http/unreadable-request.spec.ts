import { expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { answerUnreadable } from './unreadable-request.js';

/** What a caller is told whose request failed like that. */
function answerTo(code: string): string {
  const server = new EventEmitter();
  answerUnreadable(server as Server);
  let told = '';
  const socket = { writable: true, end: (text: string) => void (told = text), destroy: () => void (told = 'hung up') };
  server.emit('clientError', Object.assign(new Error(code), { code }), socket);
  return told;
}

it.each([
  ['ERR_HTTP_REQUEST_TIMEOUT', /^HTTP\/1\.1 408 Request Timeout\r\n[^]*時間がかかりすぎた/],
  ['HPE_HEADER_OVERFLOW', /^HTTP\/1\.1 431 [^]*長すぎます/],
  ['HPE_INVALID_METHOD', /^HTTP\/1\.1 400 [^]*読み取れません/],
  ['ECONNRESET', /^hung up$/],
])('%s is told as what it is', (code, told) => expect(answerTo(code)).toMatch(told));

it('waits for the head of a request, and for the whole, but not for ever', () => {
  const server = new EventEmitter() as Server;
  answerUnreadable(server);
  expect(server.headersTimeout).toBe(30_000);
  expect(server.requestTimeout).toBe(1_800_000);
});
