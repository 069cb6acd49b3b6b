import { useText } from '../i18n/text.js';
import { type MethodName, methodNames } from './method-name.js';

export interface MethodSelectProps {
  readonly method: MethodName;
  readonly onChange: (method: MethodName) => void;
}

/** By which method the costs beside it are computed. */
export function MethodSelect({ method, onChange }: MethodSelectProps) {
  const { methods } = useText();
  return (
    <label className="method-select">
      <span>{methods.choice}</span>
      <select className="select" value={method} onChange={(event) => onChange(event.target.value as MethodName)}>
        {methodNames.map((name) => (
          <option key={name} value={name}>
            {methods.names[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
