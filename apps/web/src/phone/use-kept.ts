import { useCallback, useEffect, useMemo, useState } from 'react';

/** An answer of the server that the phone keeps: null = it has none. */
export interface Kept<Value> {
  readonly value: Value | null;
  /** Why it could not be had anew; null = it could, or nobody has asked. */
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly refresh: () => void;
}

/** Shows what is on the phone at once, and what the server answers once it is asked. Both functions must stay the same. */
export function useKept<Value>(read: () => Promise<Value | null>, ask: () => Promise<Value>): Kept<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isLoading, setIsLoading] = useState(true);
  useEffect(() => {
    read()
      .then((stored) => setValue((newer) => newer ?? stored))
      .catch(setError)
      .finally(() => setIsLoading(false));
  }, [read]);
  const refresh = useCallback(() => {
    setIsLoading(true);
    ask()
      .then((answer) => {
        setValue(answer);
        setError(null);
      }, setError)
      .finally(() => setIsLoading(false));
  }, [ask]);
  return useMemo(() => ({ value, error, isLoading, refresh }), [value, error, isLoading, refresh]);
}
