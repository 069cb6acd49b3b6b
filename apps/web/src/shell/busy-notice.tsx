import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { isTooOften } from '../api/retries.js';
import { useLanguage } from '../i18n/text.js';

/** Says that the server has had enough for a moment, while what it refused waits to be asked again. */
export function BusyNotice() {
  const { text } = useLanguage();
  const cache = useQueryClient().getQueryCache();
  const waits = useSyncExternalStore(
    (tell) => cache.subscribe(tell),
    () => cache.getAll().some(({ state }) => state.fetchStatus === 'fetching' && isTooOften(state.fetchFailureReason)),
  );
  return waits ? <output className="toast toast-busy">{text.shell.busy}</output> : null;
}
