import { errorFacts } from './error-facts.js';
/**
 * Writes what services tell Nest's logger into the log: facts as members, with the part of the program that tells them, and of an
 * error only what quotes nobody.
 */
export class NestLog {
    to;
    constructor(to) {
        this.to = to;
    }
    log(...told) {
        this.tell('info', told);
    }
    warn(...told) {
        this.tell('warn', told);
    }
    error(...told) {
        this.tell('error', told);
    }
    tell(level, told) {
        const [what] = told;
        const part = told.length > 1 ? told.at(-1) : undefined;
        if (typeof what === 'object' && what !== null)
            this.to[level]({ part, ...what, ...('error' in what && { error: errorFacts(what.error) }) });
        // Texts are Nest's own news, of which only those of trouble matter.
        else if (level !== 'info')
            this.to[level]({ part }, String(what));
    }
}
//# sourceMappingURL=nest-log.js.map