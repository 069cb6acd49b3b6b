var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { Problem } from './problem.js';
import { within } from './within.js';
/** Lets a server end without cutting anybody off: what is being answered is answered, what comes now is sent away. */
let Drain = class Drain {
    inFlight = 0;
    ending = null;
    get isEnding() {
        return this.ending !== null;
    }
    /** Counts a request until its answer has gone; 503 once the server is ending. */
    take = (_, response, next) => {
        if (this.ending) {
            response.set('Connection', 'close');
            return next(closing());
        }
        this.inFlight += 1;
        response.once('close', () => {
            this.inFlight -= 1;
            if (this.inFlight === 0)
                this.ending?.drained();
        });
        next();
    };
    /** Sends away what comes from now on; resolves with whether all that was in flight has been answered in that time. */
    async end(patienceMs) {
        const drained = new Promise((resolve) => (this.ending = { drained: () => resolve(true) }));
        if (this.inFlight === 0)
            return true;
        return within(patienceMs, drained, false);
    }
};
Drain = __decorate([
    Injectable()
], Drain);
export { Drain };
function closing() {
    return new Problem(503, 'unavailable', 'The server is being stopped. Try again in a moment.', {
        detailJa: 'サーバーを停止しています。少し待ってから、もう一度お試しください。',
    });
}
//# sourceMappingURL=drain.js.map