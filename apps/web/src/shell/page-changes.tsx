import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** After a change of page the keyboard and the screen reader begin at its heading, as after a page load. */
export function PageChanges() {
  const [path] = useLocation();
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    scrollTo(0, 0);
    return focusWhenThere('#content h1, #content [role=alert]');
  }, [path]);
  return null;
}

/** Lets the keyboard begin at the content of the page, whatever of it is in sight. */
export function focusContent(): void {
  const content = document.getElementById('content');
  content?.setAttribute('tabindex', '-1');
  content?.focus({ preventScroll: true });
}

/**
 * Waits for the heading of the page, or for the notice in its place, which come with its code and its data; gives up when
 * the reader has moved the focus meanwhile.
 */
function focusWhenThere(selector: string): () => void {
  const before = document.activeElement;
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  look();
  return () => observer.disconnect();

  function look() {
    const { activeElement } = document;
    const isFree = activeElement === before || activeElement === document.body;
    if (!isFree || [...document.querySelectorAll<HTMLElement>(selector)].some(takesFocus)) observer.disconnect();
  }
}

/** A page that is only kept hidden until the next one is there takes no focus. */
function takesFocus(element: HTMLElement): boolean {
  if (element.textContent.trim() === '') return false;
  element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
  return document.activeElement === element;
}
