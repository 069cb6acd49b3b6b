import { Injectable } from '@nestjs/common';
import { within } from '../http/within.js';
import type { Identity } from './identity.js';
import { SessionsService } from './sessions.service.js';

/** The embedded database serves one transaction at a time: so long a question may wait for a long write, ms. */
const patienceMs = 250;
/** And so old may the former answer be that then stands in, ms: a long import can be watched and stopped. */
const longestStandInMs = 120_000;
const rememberedSessions = 10_000;

interface Known {
  readonly identity: Identity;
  readonly atMs: number;
}

/** Whose a session is: asked anew at each request, but not longer than a busy database lets one wait. */
@Injectable()
export class Identities {
  private readonly known = new Map<string, Known>();
  /** Requests of one session wait for one answer, and take no more connections of those who work. */
  private readonly asked = new Map<string, Promise<Identity | null>>();

  constructor(private readonly sessions: SessionsService) {}

  /** Null where the session has ended. */
  of(token: string): Promise<Identity | null> {
    const asked = this.asked.get(token) ?? this.ask(token);
    const known = this.known.get(token);
    if (!known || Date.now() - known.atMs > longestStandInMs) return asked;
    return within(patienceMs, asked, known.identity);
  }

  /** Whether it was somebody's when it was last asked; needs no database. */
  knows(token: string): boolean {
    return this.known.has(token);
  }

  /** From now on nobody is let in by what was answered, or asked, before. */
  forget(): void {
    this.known.clear();
    this.asked.clear();
  }

  private ask(token: string): Promise<Identity | null> {
    const isStillAsked = () => this.asked.get(token) === asked;
    const asked: Promise<Identity | null> = this.sessions
      .find(token)
      .then((identity) => (isStillAsked() ? this.remember(token, identity) : identity))
      .finally(() => isStillAsked() && this.asked.delete(token));
    this.asked.set(token, asked);
    return asked;
  }

  private remember(token: string, identity: Identity | null): Identity | null {
    this.known.delete(token);
    // Who has just replaced the one-time password would be refused by the answer from before.
    if (identity && !identity.mustChangePassword) this.known.set(token, { identity, atMs: Date.now() });
    const [oldest] = this.known.keys();
    if (this.known.size > rememberedSessions && oldest !== undefined) this.known.delete(oldest);
    return identity;
  }
}
