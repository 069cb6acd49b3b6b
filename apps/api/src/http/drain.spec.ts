import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express, { type NextFunction, type Request, type Response } from 'express';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Drain } from './drain.js';
import type { Problem } from './problem.js';

let drain: Drain;
let server: Server;
let answerSlow: () => void;
let slowBegan: Promise<void>;

beforeEach(async () => {
  drain = new Drain();
  let begin = () => {};
  slowBegan = new Promise((resolve) => (begin = resolve));
  const app = express();
  app.use(drain.take);
  app.get('/fast', (_, response) => void response.send('fast'));
  app.get('/slow', (_, response) => {
    answerSlow = () => void response.send('slow');
    begin();
  });
  app.use((error: Problem, _request: Request, response: Response, _next: NextFunction) => {
    response.status(error.status).send(error.kind);
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

describe('a server that ends', () => {
  it('answers what it is at, and sends away what comes meanwhile', async () => {
    const slow = get('/slow');
    await slowBegan;
    const ended = drain.end(60_000);
    expect(drain.isEnding).toBe(true);
    const sentAway = await get('/fast');
    expect([sentAway.status, sentAway.headers.get('connection'), await sentAway.text()]).toEqual([
      503,
      'close',
      'unavailable',
    ]);
    answerSlow();
    expect(await (await slow).text()).toBe('slow');
    expect(await ended).toBe(true);
  });

  it('waits for nobody where nothing is being answered', async () => {
    expect((await get('/fast')).status).toBe(200);
    expect(await drain.end(60_000)).toBe(true);
  });

  it('does not wait longer than it may', async () => {
    const slow = get('/slow').catch(() => null);
    await slowBegan;
    expect(await drain.end(1)).toBe(false);
    answerSlow();
    await slow;
  });
});
