import { STATUS_CODES } from 'node:http';
import { Problem } from './problem.js';
import { problemBody } from './problem.filter.js';
/** So long may the head of a request take to arrive, and the whole: a gigabyte of files on a slow line, ms. */
const arrivalMs = { head: 30_000, whole: 30 * 60_000 };
/** Answers what is no HTTP, does not arrive, or has an address or headers beyond what Node reads, as problem JSON too; then hangs up. */
export function answerUnreadable(server) {
    server.headersTimeout = arrivalMs.head;
    server.requestTimeout = arrivalMs.whole;
    server.on('clientError', (error, socket) => {
        if (error.code === 'ECONNRESET' || !socket.writable)
            return socket.destroy();
        const problem = problems[error.code ?? ''] ?? unreadable;
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
const tooSlow = new Problem(408, 'bad-request', 'The request did not arrive in time: check the line, then send it again.', {
    detailJa: '送信に時間がかかりすぎたため中止しました。通信状態を確かめて、もう一度送ってください。',
});
const problems = {
    HPE_HEADER_OVERFLOW: tooLong,
    ERR_HTTP_REQUEST_TIMEOUT: tooSlow,
};
const unreadable = new Problem(400, 'bad-request', 'This is no HTTP request that can be read.', {
    detailJa: 'HTTPの要求として読み取れません。ブラウザーから開き直してください。',
});
//# sourceMappingURL=unreadable-request.js.map