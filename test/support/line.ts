import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of a request: it passes, never gets there, gets there by half, or its answer is lost. */
export type Fate = 'through' | 'cut' | 'half' | 'answer-lost';

/** A request on the line, with its answer once there is one. */
export interface Passing {
  readonly method: string;
  readonly path: string;
}

export interface Answered extends Passing {
  readonly status: number;
  readonly body: string;
}

/** What happens on a line; each is waited for before anything passes. */
export interface LineEvents {
  readonly fateOf: (asked: Passing) => Fate;
  /** The server has answered, and nobody has heard it yet; false = nobody ever will. */
  readonly onAnswer: (answered: Answered) => Promise<boolean>;
  /** A request has come by half. */
  readonly onHalf: (asked: Passing) => Promise<void>;
  /** What a page is given in place of the text that the server sent. */
  readonly textOf: (path: string, sent: string) => string;
}

/** A line from phones to a server under an address that stays, whatever server is at its other end. */
export interface Line {
  readonly url: string;
  /** Where the line leads from now on. */
  leadTo(url: string): void;
  close(): Promise<void>;
}

/** Opens a line on a free port of this machine. */
export async function openLine(target: string, events: LineEvents): Promise<Line> {
  let to = target;
  const server = createServer((incoming, outgoing) => {
    // Who broke off has nobody to tell.
    pass(to, events, incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (url) => (to = url),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function pass(to: string, events: LineEvents, incoming: IncomingMessage, outgoing: ServerResponse) {
  const body = await bytesOf(incoming);
  const asked = { method: incoming.method ?? '', path: incoming.url ?? '' };
  const fate = events.fateOf(asked);
  if (fate === 'cut') return outgoing.destroy();
  // Whole and readable: a text that is changed on the way is not what either side knows it as.
  const { 'if-none-match': _known, 'if-modified-since': _since, ...asSent } = incoming.headers;
  const headers = { ...asSent, 'accept-encoding': 'identity' };
  const onward = request(`${to}${asked.path}`, { method: asked.method, headers, agent: false });
  if (fate === 'half') {
    onward.on('error', () => undefined);
    await new Promise<void>((written) => onward.write(body.subarray(0, body.length / 2), () => written()));
    await events.onHalf(asked);
    onward.destroy();
    return outgoing.destroy();
  }
  onward.end(body);
  const [answer] = (await once(onward, 'response')) as [IncomingMessage];
  const sent = await bytesOf(answer);
  const isText = /json|javascript/.test(answer.headers['content-type'] ?? '');
  const text = isText ? sent.toString() : '';
  const isHeard = await events.onAnswer({ ...asked, status: answer.statusCode ?? 0, body: text });
  if (fate === 'answer-lost' || !isHeard) return outgoing.destroy();
  const told = isText ? Buffer.from(events.textOf(asked.path, text)) : sent;
  const { 'transfer-encoding': _, ...known } = answer.headers;
  outgoing.writeHead(answer.statusCode ?? 502, { ...known, 'content-length': told.length }).end(told);
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
