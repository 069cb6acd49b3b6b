import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** After a change of page the keyboard and the screen reader begin at its content, as after a page load. */
export function PageChanges() {
  const [path] = useLocation();
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    scrollTo(0, 0);
    // The page may still be on its way; then the focus stays on the link that was followed.
    const timer = setTimeout(focusContent, 50);
    return () => clearTimeout(timer);
  }, [path]);
  return null;
}

/** Lets the keyboard begin at the content of the page, whatever of it is in sight. */
export function focusContent(): void {
  const content = document.getElementById('content');
  content?.setAttribute('tabindex', '-1');
  content?.focus({ preventScroll: true });
}
