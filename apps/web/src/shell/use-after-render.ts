import { useEffect, useState } from 'react';

/** Calls what it is given, such as a move of the focus, once all that was changed in the same turn stands in the page: a frame may come before it. */
export function useAfterRender(): (act: () => void) => void {
  const [act, setAct] = useState<(() => void) | null>(null);
  useEffect(() => act?.(), [act]);
  return (next) => setAct(() => next);
}
