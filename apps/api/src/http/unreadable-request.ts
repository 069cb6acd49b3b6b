import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem } from './problem.js';
import { problemBody } from './problem.filter.js';

/** Answers what is no HTTP, or has an address or headers beyond what Node reads, as problem JSON too; then hangs up. */
export function answerUnreadable(server: Server<typeof IncomingMessage>): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    const problem = error.code === 'HPE_HEADER_OVERFLOW' ? tooLong : unreadable;
    const body = problemBody(problem, '');
    const head = [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ];
    return socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}

const tooLong = new Problem(431, 'too-large', 'The address or the headers are too long: ask for less in one request.', {
  detailJa: 'アドレス(検索条件)が長すぎます。条件を短くしてください。',
});

const unreadable = new Problem(400, 'bad-request', 'This is no HTTP request that can be read.', {
  detailJa: 'HTTPの要求として読み取れません。ブラウザーから開き直してください。',
});
