import { type RefCallback, useCallback, useState } from 'react';

/** The inner size of an element in px, following every change; 0 × 0 until it is laid out. */
export function useSize<T extends HTMLElement>(): [
  RefCallback<T>,
  { readonly width: number; readonly height: number },
] {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const ref = useCallback((element: T | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: Math.round(entry.contentRect.width), height: Math.round(entry.contentRect.height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
