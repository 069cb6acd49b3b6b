import type { ReactNode } from 'react';
import { Field } from '../forms/field.js';
import { useText } from '../i18n/text.js';
import { DownloadLink } from '../shell/download-link.js';
import { Icon } from '../shell/icons.js';

export interface LogFilterProps {
  readonly from: string;
  readonly to: string;
  readonly onDays: (changed: { readonly from?: string; readonly to?: string }) => void;
  /** The log as a file, as it is filtered. */
  readonly file: string;
  /** What else can be chosen. */
  readonly children: ReactNode;
}

/** Filters of a log: its own, then the days, then the way to carry it away. */
export function LogFilter({ from, to, onDays, file, children }: LogFilterProps) {
  const words = useText().accounts.log;
  return (
    <div className="log-filter">
      {children}
      <DayInput label={words.from} value={from} max={to} onChange={(day) => onDays({ from: day })} />
      <DayInput label={words.to} value={to} min={from} onChange={(day) => onDays({ to: day })} />
      <DownloadLink className="button" href={file}>
        <Icon name="download" />
        {words.csv}
      </DownloadLink>
    </div>
  );
}

interface DayInputProps {
  readonly label: string;
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  readonly onChange: (day: string) => void;
}

function DayInput({ label, value, min, max, onChange }: DayInputProps) {
  return (
    <Field label={label}>
      {(attributes) => (
        <input
          {...attributes}
          className="input"
          type="date"
          value={value}
          min={min}
          max={max}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
