import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '../shell/icons.js';

/** How long typing must rest before the list is asked again, ms. */
const typingRest = 250;

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** In a dialog: the first key already falls into it. */
  readonly isFirst?: boolean;
  readonly onChange: (value: string) => void;
}

/** A search that follows what is typed. */
export function SearchField({ label, value, isFirst = false, onChange }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [{ typed, of }, setDraft] = useState({ typed: value, of: value });
  // A search that was changed elsewhere, such as by "clear the filters", replaces what stands here.
  if (of !== value) setDraft({ typed: value, of: value });
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), typingRest);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  // The dialog opens after this, and looks for the mark.
  useLayoutEffect(() => {
    field.current?.toggleAttribute('autofocus', isFirst);
  }, [isFirst]);
  return (
    <label className="search">
      <span className="visually-hidden">{label}</span>
      <Icon name="search" />
      <input
        ref={field}
        className="input"
        type="search"
        value={typed}
        placeholder={label}
        onChange={(event) => setDraft({ typed: event.target.value, of: value })}
      />
    </label>
  );
}
