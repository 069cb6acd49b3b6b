import type { NewFindingStep } from '../api/types.js';

/** The steps that somebody takes; the one that takes them back has no key. */
export type StepName = Exclude<NewFindingStep['step'], 'taken-back'>;

/** The key of each step. */
export const stepKeys: Readonly<Record<Exclude<StepName, 'reopened'>, string>> = {
  confirmed: 'c',
  prioritised: 'p',
  ordered: 'o',
  repaired: 'r',
  verified: 'v',
  dismissed: 'x',
};

/** What a key asks of the inbox. */
export type InboxWish =
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'open' }
  | { readonly kind: 'help' }
  | { readonly kind: 'step'; readonly step: StepName };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const moves: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Reads a key that was pressed outside of every field; null for those that mean nothing here. Arrows and Enter belong to the list alone. */
export function readInboxKey({ key, ctrlKey, metaKey, altKey }: Pressed, isInList: boolean): InboxWish | null {
  if (ctrlKey || metaKey || altKey) return null;
  const by = moves[key];
  if (by !== undefined) return isInList || key.length === 1 ? { kind: 'move', by } : null;
  if (key === '?') return { kind: 'help' };
  if (key === 'Enter') return isInList ? { kind: 'open' } : null;
  const step = (Object.keys(stepKeys) as (keyof typeof stepKeys)[]).find((one) => stepKeys[one] === key);
  return step === undefined ? null : { kind: 'step', step };
}
