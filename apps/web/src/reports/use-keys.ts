import { useEffect, useEffectEvent } from 'react';
import { hasFieldFocus } from '../shell/keys.js';
import { useSingleKeys } from '../shell/single-keys.js';

/** Single keys, unless somebody is typing, is answering a question or has turned them off. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const areOn = useSingleKeys();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    const act = actions[key.toLowerCase()];
    if (!act || !areOn || ctrlKey || metaKey || altKey || defaultPrevented || hasFieldFocus(document)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
