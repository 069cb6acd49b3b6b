import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../i18n/text.js';
import { Icon } from './icons.js';
import { focusContent } from './page-changes.js';

/** How an action ended. */
export interface Result {
  readonly message: string;
  /** Takes the action back; reports by itself how that ended. */
  readonly undo?: (() => Promise<void>) | undefined;
}

export interface ToastProps {
  readonly result: Result;
  readonly onClose: () => void;
}

/** How long a result is shown unless the pointer or the focus rests on it, ms. */
const shownFor = 8_000;

/** One result at the foot of the page, with its undo. Escape closes it; the live region has said it already. */
export function Toast({ result: { message, undo }, onClose }: ToastProps) {
  const text = useText();
  const element = useRef<HTMLElement>(null);
  const [isHeld, setIsHeld] = useState(false);
  const [isUndoing, setIsUndoing] = useState(false);
  useEffect(() => {
    if (isHeld || isUndoing) return;
    const timer = setTimeout(onClose, shownFor);
    return () => clearTimeout(timer);
  }, [isHeld, isUndoing, onClose]);
  useEffect(() => {
    const closeOnEscape = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented && !document.querySelector('dialog[open]')) onClose();
    };
    addEventListener('keydown', closeOnEscape);
    return () => removeEventListener('keydown', closeOnEscape);
  }, [onClose]);
  // A layout effect is cleaned up while the element is still in the page, so that its focus can be handed on.
  useLayoutEffect(() => {
    const toast = element.current;
    return () => {
      if (toast?.contains(document.activeElement)) focusContent();
    };
  }, []);
  return (
    // Resting on it, by pointer or focus, only keeps it from closing.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={element}
      className="toast"
      aria-label={text.shell.result}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <p>{message}</p>
      {undo && (
        <button
          type="button"
          className="button"
          aria-disabled={isUndoing}
          onClick={() => {
            if (isUndoing) return;
            setIsUndoing(true);
            void undo();
          }}
        >
          <Icon name="undo" />
          {text.shell.undo}
        </button>
      )}
      <button type="button" className="button button-quiet" aria-label={text.shell.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </section>
  );
}
