import { useSyncExternalStore } from 'react';
import { useText } from '../i18n/text.js';

const place = 'chodo-single-keys';
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const areOn = (): boolean => localStorage.getItem(place) !== 'off';

function turn(isOn: boolean): void {
  localStorage.setItem(place, isOn ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/** Whether single letters act on the lists of the desk, as this browser was told: for who dictates, words would press them. */
export const useSingleKeys = (): boolean => useSyncExternalStore(listen, areOn);

/** Turns them off and on. */
export function SingleKeysSwitch() {
  const { singleKeys } = useText().shell;
  const isOn = useSingleKeys();
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} onChange={({ target }) => turn(target.checked)} />
      <span>{singleKeys}</span>
    </label>
  );
}
