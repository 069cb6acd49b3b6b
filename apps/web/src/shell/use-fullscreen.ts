import { type RefObject, useEffect, useState } from 'react';

interface Fullscreen {
  /** Whether the browser can at all: phones mostly cannot. */
  readonly isOffered: boolean;
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** An element as large as the screen, as for a projector; Escape leaves it, which is the browser's own. */
export function useFullscreen(element: RefObject<HTMLElement | null>): Fullscreen {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    const follow = () => setIsOn(document.fullscreenElement !== null && document.fullscreenElement === element.current);
    addEventListener('fullscreenchange', follow);
    return () => removeEventListener('fullscreenchange', follow);
  }, [element]);
  const toggle = () => {
    const change = isOn ? document.exitFullscreen() : element.current?.requestFullscreen();
    // A browser that refuses leaves the page as it is.
    change?.catch(() => undefined);
  };
  return { isOffered: document.fullscreenEnabled, isOn, toggle };
}
