import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Problem } from './problem.js';
import { within } from './within.js';

/** Lets a server end without cutting anybody off: what is being answered is answered, what comes now is sent away. */
@Injectable()
export class Drain {
  private inFlight = 0;
  private ending: { readonly drained: () => void } | null = null;

  get isEnding(): boolean {
    return this.ending !== null;
  }

  /** Counts a request until its answer has gone; 503 once the server is ending. */
  readonly take = (_: Request, response: Response, next: NextFunction): void => {
    if (this.ending) {
      response.set('Connection', 'close');
      return next(closing());
    }
    this.inFlight += 1;
    response.once('close', () => {
      this.inFlight -= 1;
      if (this.inFlight === 0) this.ending?.drained();
    });
    next();
  };

  /** Sends away what comes from now on; resolves with whether all that was in flight has been answered in that time. */
  async end(patienceMs: number): Promise<boolean> {
    const drained = new Promise<true>((resolve) => (this.ending = { drained: () => resolve(true) }));
    if (this.inFlight === 0) return true;
    return within(patienceMs, drained, false);
  }
}

function closing(): Problem {
  return new Problem(503, 'unavailable', 'The server is being stopped. Try again in a moment.', {
    detailJa: 'サーバーを停止しています。少し待ってから、もう一度お試しください。',
  });
}
