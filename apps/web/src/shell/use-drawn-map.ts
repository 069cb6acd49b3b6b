import { type RefObject, useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

interface Removable {
  readonly remove: () => void;
}

/** A map of the engine inside React. */
export interface MountedMap<M> {
  /** Goes to the element that the map is drawn in. */
  readonly container: RefObject<HTMLDivElement | null>;
  /** Null while it is not there. */
  readonly map: M | null;
  /** All of it is drawn for the first time. */
  readonly isReady: boolean;
  /** The browser cannot draw it, or its code did not come. */
  readonly isMissing: boolean;
}

/** Draws a map once its parts are known, anew when they change, and takes it away with the element. `draw` resolves with null where the browser cannot. */
export function useDrawnMap<P, M extends Removable>(
  parts: P | null,
  draw: (container: HTMLElement, parts: P, onReady: () => void) => Promise<M | null>,
): MountedMap<M> {
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<M | null>(null);
  const [isReady, setIsReady] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const begin = useEffectEvent(draw);
  useEffect(() => {
    let drawn: M | null = null;
    let isGone = false;
    if (parts && container.current) {
      begin(container.current, parts, () => !isGone && setIsReady(true))
        .then((made) => {
          if (isGone) return made?.remove();
          drawn = made;
          setMap(made);
          setIsMissing(made === null);
        })
        .catch(() => !isGone && setIsMissing(true));
    }
    return () => {
      isGone = true;
      setMap(null);
      setIsReady(false);
      drawn?.remove();
    };
  }, [parts]);
  return { container, map, isReady, isMissing };
}

/** One function for good that does what the latest one does: for the engine, which keeps what it was given when it was drawn. */
export function useLatest<A extends readonly unknown[]>(handle: (...values: A) => void): (...values: A) => void {
  const latest = useRef(handle);
  useLayoutEffect(() => {
    latest.current = handle;
  });
  return useCallback((...values: A) => latest.current(...values), []);
}
