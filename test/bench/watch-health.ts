import { setTimeout as pause } from 'node:timers/promises';

const healthEveryMs = 50;

/** Asks again and again whether the server is ready; answers with the milliseconds each answer took. */
export function watchHealth(url: string): { stop(): Promise<number[]> } {
  const answers: number[] = [];
  let stopped = false;
  const asking = (async () => {
    while (!stopped) {
      const asked = performance.now();
      await (await fetch(`${url}/health`)).arrayBuffer();
      answers.push(performance.now() - asked);
      await pause(healthEveryMs);
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await asking;
      return answers;
    },
  };
}
