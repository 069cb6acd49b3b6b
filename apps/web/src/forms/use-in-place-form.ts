import { type RefCallback, useCallback, useRef, useState } from 'react';

export interface InPlaceForm {
  readonly isOpen: boolean;
  /** Goes to the button that opens the form and is away while it is open. */
  readonly opener: RefCallback<HTMLButtonElement>;
  readonly open: () => void;
  readonly close: () => void;
}

/** A form that stands where its button stood; when it closes, the focus is on the button again. */
export function useInPlaceForm(): InPlaceForm {
  const [isOpen, setIsOpen] = useState(false);
  const hasClosed = useRef(false);
  const opener = useCallback((button: HTMLButtonElement | null) => {
    if (hasClosed.current) button?.focus();
    hasClosed.current = false;
  }, []);
  const close = () => {
    hasClosed.current = true;
    setIsOpen(false);
  };
  return { isOpen, opener, open: () => setIsOpen(true), close };
}
