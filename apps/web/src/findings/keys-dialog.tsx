import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { SingleKeysSwitch } from '../shell/single-keys.js';
import { stepKeys } from './inbox-keys.js';

/** What each key does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { findings } = useText();
  const steps = Object.entries(stepKeys) as [keyof typeof stepKeys, string][];
  const rows: readonly (readonly [string, string])[] = [
    ['j ↓ / k ↑', findings.key.move],
    ['Enter', findings.key.open],
    ...steps.map(([step, key]) => [key, findings.act[step]] as const),
    ['Ctrl+Enter', findings.key.save],
    ['?', findings.key.help],
  ];
  return (
    <Dialog title={findings.keys} onClose={onClose}>
      <p className="field-hint">{findings.keysHint}</p>
      <SingleKeysSwitch />
      <dl className="key-list">
        {rows.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
