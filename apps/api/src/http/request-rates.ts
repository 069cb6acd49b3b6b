import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Settings } from '../settings.js';
import type { RateName } from './limits.js';
import { Problem } from './problem.js';

const windowSeconds = 60;

/** Counts requests in the memory of this process, and refuses those beyond what goes in a minute. */
@Injectable()
export class RequestCounts {
  private readonly limiters: ReadonlyMap<string, RateLimiterMemory>;

  constructor(@Inject(Settings) { edges }: Settings) {
    const limited = Object.entries(edges.requestsPerMinute).filter(([, points]) => points > 0);
    this.limiters = new Map(
      limited.map(([keyPrefix, points]) => [
        keyPrefix,
        new RateLimiterMemory({ keyPrefix, points, duration: windowSeconds }),
      ]),
    );
  }

  /** Throws 429 with the time to wait. */
  async take(rate: RateName | 'stranger', who: string): Promise<void> {
    try {
      await this.limiters.get(rate)?.consume(who);
    } catch (refusal) {
      throw refusal instanceof RateLimiterRes ? tooOften(Math.ceil(refusal.msBeforeNext / 1000)) : refusal;
    }
  }

  /** A request that turned out not to count. */
  async giveBack(rate: RateName | 'stranger', who: string): Promise<void> {
    await this.limiters.get(rate)?.reward(who);
  }
}

/** Whom an address stands for: of IPv6 the network (/64) that one household or office has as a whole. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = [], tail] = plain.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = tail === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...(tail ?? [])].slice(0, 4).join(':');
}

function tooOften(retryAfterSeconds: number): Problem {
  return new Problem(429, 'too-many', `Too many requests. Try again in ${retryAfterSeconds} s.`, {
    detailJa: `短い時間に操作が集中したため、受け付けを一時止めています。${retryAfterSeconds}秒ほど待ってから、もう一度お試しください。`,
    retryAfterSeconds,
  });
}
