import { Problem } from './problem.js';
/** A person sends one form after the other, perhaps from several pages. */
const mostAtOnce = 4;
const retryAfterSeconds = 10;
/** Forms with files that are just arriving in this process, by who sends them. */
export class RunningUploads {
    running = new Map();
    /** Counts one until it is given back, once; throws 429 where the person has enough of them under way. */
    take(who) {
        const before = this.running.get(who) ?? 0;
        if (before >= mostAtOnce)
            throw tooManyAtOnce();
        this.running.set(who, before + 1);
        return () => this.giveBack(who);
    }
    giveBack(who) {
        const left = (this.running.get(who) ?? 0) - 1;
        if (left > 0)
            this.running.set(who, left);
        else
            this.running.delete(who);
    }
}
function tooManyAtOnce() {
    return new Problem(429, 'too-many', `You are sending ${mostAtOnce} uploads already. Wait until one of them has arrived.`, {
        detailJa: `同時に送信できるのは${mostAtOnce}件までです。送信中のものが終わってから、もう一度お試しください。`,
        retryAfterSeconds,
    });
}
//# sourceMappingURL=running-uploads.js.map