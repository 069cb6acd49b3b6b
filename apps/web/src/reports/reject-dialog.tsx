import { useState } from 'react';
import { rejectionReasons, type RejectionReason } from '#libs/defect-report';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Segments } from '../shell/segments.js';
import { AnswerField } from './answer-form.js';
import type { Deciding } from './report-detail.js';

interface RejectDialogProps {
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

/** Why nothing comes of it, and what the resident is told; can be taken back. */
export function RejectDialog({ deciding, onClose }: RejectDialogProps) {
  const text = useText();
  const words = text.reports.desk;
  const [rejection, setRejection] = useState<RejectionReason>('no-defect');
  const [answer, setAnswer] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = rejection === 'not-ours' && answer.trim() === '';
  const reject = () => {
    setIsTried(true);
    if (isMissing || deciding.isPending) return;
    deciding.decide({ kind: 'reject', rejection, answer: answer.trim() || null }).then(onClose, () => undefined);
  };
  return (
    <Dialog
      title={words.rejectTitle}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            {text.shell.cancel}
          </button>
          <button type="button" className="button button-primary" aria-disabled={deciding.isPending} onClick={reject}>
            {words.reject}
          </button>
        </>
      }
    >
      <Segments
        label={words.reason}
        options={rejectionReasons.map((value) => ({ value, label: words.rejections[value] }))}
        value={rejection}
        onChange={setRejection}
      />
      <AnswerField value={answer} error={isTried && isMissing ? words.answerNeeded : null} onChange={setAnswer} />
      {deciding.error !== null && <ErrorNotice error={deciding.error} />}
    </Dialog>
  );
}
