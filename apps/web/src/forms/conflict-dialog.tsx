import { useState } from 'react';
import type { ApiProblem } from '../api/problem.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { isSame, readConflict } from './conflict.js';
import type { RecordField } from './record-fields.js';
import type { RecordWords } from './record-form.js';

export interface ConflictDialogProps<Key extends string> {
  readonly problem: ApiProblem;
  readonly fields: readonly RecordField<Key>[];
  readonly words: RecordWords<Key>;
  /** Chosen changes against the version that stands now. */
  readonly onResolve: (changes: Readonly<Record<string, unknown>>, currentVersion: number) => void;
  readonly onClose: () => void;
}

/** Both values of every field that differs, side by side; the person chooses field by field. */
export function ConflictDialog<Key extends string>({
  problem,
  fields,
  words,
  onResolve,
  onClose,
}: ConflictDialogProps<Key>) {
  const text = useText();
  const { current, yours, currentVersion } = readConflict(problem);
  const differing = fields.filter(({ key }) => key in yours && !isSame(current[key], yours[key]));
  const [keepsMine, setKeepsMine] = useState<ReadonlySet<string>>(() => new Set(differing.map(({ key }) => key)));
  const choose = (key: string, mine: boolean) =>
    setKeepsMine(
      new Set(differing.map((field) => field.key).filter((other) => (other === key ? mine : keepsMine.has(other)))),
    );
  const resolve = () => {
    const changes = Object.fromEntries([...keepsMine].map((key) => [key, yours[key]]));
    onResolve(changes, currentVersion);
  };
  return (
    <Dialog
      title={text.forms.conflictTitle}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            {text.forms.conflictBack}
          </button>
          <button type="button" className="button button-primary" onClick={resolve}>
            {text.forms.conflictSave}
          </button>
        </>
      }
    >
      <p>{text.shell.errors.stale}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.forms.field}</th>
            <th scope="col">{text.forms.current}</th>
            <th scope="col">{text.forms.mine}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map(({ key }) => (
            <tr key={key}>
              <th scope="row">{words.label(key)}</th>
              {[false, true].map((mine) => (
                <td key={String(mine)}>
                  <label className="check">
                    <input
                      type="radio"
                      name={key}
                      checked={keepsMine.has(key) === mine}
                      onChange={() => choose(key, mine)}
                    />
                    {words.show(key, mine ? yours[key] : current[key])}
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
