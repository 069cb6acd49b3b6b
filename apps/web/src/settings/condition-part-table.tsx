import { type ComponentKind, componentKinds } from '#libs/asset';
import { useText } from '../i18n/text.js';
import { type ConditionDraft, isReadablePart, type PartKey, partKeys, shareTenths } from './condition-draft.js';

interface PartTableProps {
  readonly parts: ConditionDraft['parts'];
  readonly onChange: (parts: ConditionDraft['parts']) => void;
}

/** What is set for each part of a building, with what is wrong of it below. */
export function PartTable({ parts, onChange }: PartTableProps) {
  const { conditionSettings: words, domain } = useText();
  const sum = shareTenths(parts);
  const areAgesWrong = componentKinds.some((kind) => !isReadablePart(parts[kind], 'toC'));
  const set = (kind: ComponentKind, key: PartKey, value: string) =>
    onChange({ ...parts, [kind]: { ...parts[kind], [key]: value } });
  return (
    <div className="part-table-box">
      <div className="table-scroll">
        <table className="entry-table price-table part-table">
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              {partKeys.map((key) => (
                <th key={key} scope="col" className="right">
                  {words.columns[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {componentKinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{domain.components[kind]}</th>
                {partKeys.map((key) => (
                  <td key={key}>
                    <input
                      className="input input-number"
                      inputMode="decimal"
                      autoComplete="off"
                      aria-label={`${domain.components[kind]} ${words.columns[key]}`}
                      aria-invalid={isReadablePart(parts[kind], key) ? undefined : true}
                      value={parts[kind][key]}
                      onChange={(event) => set(kind, key, event.target.value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(!sum || sum > 1000) && (
        <p className="field-error">{words.weightsProblem(sum === null ? '—' : String(sum / 10))}</p>
      )}
      {areAgesWrong && <p className="field-error">{words.agesProblem}</p>}
    </div>
  );
}
