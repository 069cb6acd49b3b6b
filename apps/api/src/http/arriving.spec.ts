import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express, { type Request, type Response } from 'express';
import { once } from 'node:events';
import { request as ask, type ClientRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beyond, hangUpLater } from './arriving.js';
import type { Problem } from './problem.js';

const most = 100_000;
let server: Server;
let taken: number;

beforeEach(async () => {
  taken = 0;
  const app = express();
  app.post('/files', (request: Request, response: Response) => {
    beyond(most, request).subscribe({
      error: ({ status, message }: Problem) => response.status(status).send(message),
    });
    // Whoever takes the files comes later, and must miss nothing.
    setTimeout(() => {
      request.on('data', ({ length }: Buffer) => (taken += length));
      request.once('end', () => response.send('taken'));
      request.resume();
    }, 20);
  });
  app.post('/refused', (request: Request, response: Response) => {
    hangUpLater(request, response, 10);
    response.status(401).send('who are you?');
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function post(path: string): ClientRequest {
  const { port } = server.address() as AddressInfo;
  const sent = ask({ port, path, method: 'POST', agent: false, headers: { 'Transfer-Encoding': 'chunked' } });
  sent.on('error', () => {});
  return sent;
}

async function answerOf(sent: ClientRequest): Promise<{ status: number; text: string }> {
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const part of answer) text += String(part);
  return { status: answer.statusCode!, text };
}

describe('a body whose length nobody has declared', () => {
  it('is taken whole up to the limit', async () => {
    const sent = post('/files');
    for (let part = 0; part < 10; part += 1) sent.write(Buffer.alloc(most / 10));
    sent.end();
    expect(await answerOf(sent)).toMatchObject({ status: 200, text: 'taken' });
    expect(taken).toBe(most);
  });

  it('is refused as soon as more has arrived, though it does not end', async () => {
    const sent = post('/files');
    sent.write(Buffer.alloc(most + 1));
    const { status, text } = await answerOf(sent);
    expect(status).toBe(413);
    expect(text).toContain('at most 98 kB');
  });
});

describe('a request that was refused before it had arrived', () => {
  it('is answered, and holds its connection no longer', async () => {
    const sent = post('/refused');
    sent.write('{');
    expect(await answerOf(sent)).toMatchObject({ status: 401, text: 'who are you?' });
    await once(sent.socket!, 'close');
  });

  it('keeps its connection where it has arrived meanwhile', async () => {
    const sent = post('/refused');
    sent.write('{');
    const answer = answerOf(sent);
    sent.end('}');
    expect((await answer).status).toBe(401);
    expect(sent.socket!.destroyed).toBe(false);
  });
});
