import type { Scope } from '../accounts/scope.js';
import { personalSettings } from '../accounts/work.js';

/** Who sends, as settings of the database, and what they send. */
export interface Sender<T> {
  readonly settings: Readonly<Record<string, string>>;
  readonly sent: readonly T[];
}

/** By sender, in the order in which each came first: what two of them send under other names or other confinements stays apart. */
export function sendersOf<T extends { readonly scope: Scope }>(requests: readonly T[]): Sender<T>[] {
  const senders = new Map<string, { readonly settings: Sender<T>['settings']; readonly sent: T[] }>();
  for (const request of requests) {
    const settings = personalSettings(request.scope);
    const key = JSON.stringify(settings);
    const known = senders.get(key);
    if (known) known.sent.push(request);
    else senders.set(key, { settings, sent: [request] });
  }
  return [...senders.values()];
}
