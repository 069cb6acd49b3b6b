/** Runs tasks one after the other, in the order in which they came. */
export class OneAtATime {
    last = Promise.resolve();
    /** What the task answers, or throws. */
    run(task) {
        const answer = this.last.then(task);
        this.last = answer.catch(() => { });
        return answer;
    }
}
//# sourceMappingURL=one-at-a-time.js.map