import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useText } from '../i18n/text.js';
import { Icon } from './icons.js';

export interface DialogProps {
  readonly title: string;
  readonly shape?: 'dialog' | 'dialog dialog-wide' | 'drawer';
  readonly foot?: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A modal window or side drawer: the browser keeps the focus inside, Escape and a press beside it close it. */
export function Dialog({ title, shape = 'dialog', foot, children, onClose }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const text = useText();
  // A layout effect is cleaned up while the element is still in the page, so that closing it gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={shape}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-inside">
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="button button-quiet" onClick={onClose} aria-label={text.shell.close}>
            <Icon name="close" />
          </button>
        </div>
        <div className="dialog-body">{children}</div>
        {foot && <div className="dialog-foot">{foot}</div>}
      </div>
    </dialog>
  );
}
