/** Runs tasks one after the other, in the order in which they came. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();

  /** What the task answers, or throws. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const answer = this.last.then(task);
    this.last = answer.catch(() => {});
    return answer;
  }
}
