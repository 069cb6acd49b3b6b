import type { LoggerService } from '@nestjs/common';
import { errorFacts } from './error-facts.js';
import type { Log } from './log.js';

type Level = 'info' | 'warn' | 'error';

/**
 * Writes what services tell Nest's logger into the log: facts as members, with the part of the program that tells them, and of an
 * error only what quotes nobody.
 */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  log(...told: unknown[]): void {
    this.tell('info', told);
  }

  warn(...told: unknown[]): void {
    this.tell('warn', told);
  }

  error(...told: unknown[]): void {
    this.tell('error', told);
  }

  private tell(level: Level, told: readonly unknown[]): void {
    const [what] = told;
    const part = told.length > 1 ? told.at(-1) : undefined;
    if (typeof what === 'object' && what !== null)
      this.to[level]({ part, ...what, ...('error' in what && { error: errorFacts(what.error) }) });
    // Texts are Nest's own news, of which only those of trouble matter.
    else if (level !== 'info') this.to[level]({ part }, String(what));
  }
}
