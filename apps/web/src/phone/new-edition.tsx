import { useEffect } from 'react';
import { hearOfNewEdition, takeOverWhereIdle } from './register-worker.js';

const lookAgainMs = 60_000;

/** On this page nothing is being entered: where a new edition of the pages waits and no tab has a draft open, it is used. */
export function NewEdition() {
  useEffect(() => {
    const look = () => void takeOverWhereIdle().then((isTaken) => isTaken && location.reload());
    look();
    const timer = setInterval(look, lookAgainMs);
    const stop = hearOfNewEdition(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  return null;
}
