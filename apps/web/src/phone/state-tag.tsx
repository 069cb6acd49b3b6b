import type { ItemState } from '#libs/outbox';
import { useText } from '../i18n/text.js';

const shapes: Record<ItemState, string> = { draft: '✎', queued: '↑', sent: '✓', verified: '✓✓', 'set-aside': '!' };

/** How far a record or a photo has come: a word and a shape. */
export function StateTag({ state }: { readonly state: ItemState }) {
  const { phone: words } = useText();
  return (
    <span className={`phone-state phone-state-${state}`}>
      <span aria-hidden="true">{shapes[state]}</span>
      {words.states[state]}
    </span>
  );
}
