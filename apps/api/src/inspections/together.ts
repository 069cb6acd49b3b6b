import { setImmediate } from 'node:timers/promises';

interface Waiting<Task, Answer> {
  readonly task: Task;
  readonly resolve: (answer: Promise<Answer>) => void;
}

/** What is to be done with tasks: `all` of those that waited together, and something `afterwards`, when none of the key waits any more. */
export interface Turns<Task, Answer> {
  /** So many at the most. */
  readonly most: number;
  /** An answer, or a refusal, to each. */
  readonly all: (tasks: readonly Task[]) => readonly Promise<Answer>[];
  /** Hears of the last task; must not throw. */
  readonly afterwards: (last: Task) => Promise<void>;
}

/** Tasks of a key that come in one moment, or while others of the key are being done, are done together. */
export class Together<Task, Answer> {
  private readonly waiting = new Map<string, Waiting<Task, Answer>[]>();

  constructor(private readonly turns: Turns<Task, Answer>) {}

  /** What is answered to the task, or thrown. */
  do(key: string, task: Task): Promise<Answer> {
    return new Promise((resolve) => {
      const waiting = this.waiting.get(key);
      if (waiting) return void waiting.push({ task, resolve });
      const first = [{ task, resolve }];
      this.waiting.set(key, first);
      void this.takeTurns(key, first);
    });
  }

  private async takeTurns(key: string, waiting: Waiting<Task, Answer>[]): Promise<void> {
    const { most, all, afterwards } = this.turns;
    while (waiting.length > 0) {
      await setImmediate();
      const turn = waiting.splice(0, most);
      const answers = all(turn.map(({ task }) => task));
      turn.forEach(({ resolve }, at) => resolve(answers[at]!));
      await Promise.allSettled(answers);
      if (waiting.length === 0) await afterwards(turn.at(-1)!.task);
    }
    this.waiting.delete(key);
  }
}
