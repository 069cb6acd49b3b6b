import { useEffect } from 'react';
import { takeOverWhereIdle } from './register-worker.js';

/** On this page nothing is being entered: where a new edition of the pages waits and no other tab has a draft open, it is used. */
export function NewEdition() {
  useEffect(() => {
    const look = () => void takeOverWhereIdle().then((isTaken) => isTaken && location.reload());
    look();
    const timer = setInterval(look, 60_000);
    return () => clearInterval(timer);
  }, []);
  return null;
}
