import { useEffect, useEffectEvent } from 'react';
import { hasFieldFocus } from '../shell/keys.js';

/** Single keys, unless somebody is typing or answering a question. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    const act = actions[key.toLowerCase()];
    if (!act || ctrlKey || metaKey || altKey || defaultPrevented || hasFieldFocus(document)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
