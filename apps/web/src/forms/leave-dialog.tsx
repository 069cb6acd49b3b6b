import { Dialog } from '../shell/dialog.js';

interface LeaveDialogProps {
  readonly words: { readonly title: string; readonly body: string; readonly leave: string; readonly stay: string };
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks whether what was typed may be thrown away; to stay is the usual answer. */
export function LeaveDialog({ words, onStay, onLeave }: LeaveDialogProps) {
  return (
    <Dialog
      title={words.title}
      onClose={onStay}
      foot={
        <>
          <button type="button" className="button button-danger" onClick={onLeave}>
            {words.leave}
          </button>
          <button type="button" className="button button-primary" onClick={onStay}>
            {words.stay}
          </button>
        </>
      }
    >
      <p>{words.body}</p>
    </Dialog>
  );
}
