import { type FormEvent, useId, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useLeave, useUnsavedChanges } from '../forms/unsaved-changes.js';
import { useText } from '../i18n/text.js';
import { useSession } from '../session/session.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useUndoReport } from '../shell/use-undo-report.js';
import { changeMember } from './accounts-api.js';
import type { Member } from '../api/types.js';
import { changesOf, type MemberDraft, MemberFields } from './member-fields.js';

export interface MemberDialogProps {
  readonly code: string;
  readonly member: Member;
  readonly onClose: () => void;
}

/** Changes what somebody is in this city; the change can be taken back. */
export function MemberDialog({ code, member, onClose }: MemberDialogProps) {
  const text = useText();
  const words = text.accounts.members;
  const formId = useId();
  const report = useUndoReport(code);
  const leave = useLeave();
  const close = () => leave(onClose);
  const { account } = useSession();
  const [draft, setDraft] = useState<MemberDraft>(member);
  useUnsavedChanges(draft !== member);
  const save = useCityMutation<void, void>(code, async () => {
    const saved = await changeMember(code, member, changesOf(member, draft));
    report(words.changed(saved.displayName), () => changeMember(code, saved, changesOf(saved, member)));
    onClose();
  });
  const isStale = save.error instanceof ApiProblem && save.error.kind === 'stale';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  return (
    <Dialog
      title={words.editTitle(member.displayName)}
      onClose={close}
      foot={
        <>
          <button type="button" className="button" onClick={close}>
            {text.shell.cancel}
          </button>
          <button type="submit" form={formId} className="button button-primary" aria-disabled={save.isPending}>
            {text.shell.save}
          </button>
        </>
      }
    >
      <form id={formId} className="form" onSubmit={submit}>
        {save.error && (
          <ErrorNotice
            error={save.error}
            title={text.shell.errors.notSaved}
            {...(isStale && { advice: words.stale })}
          />
        )}
        <MemberFields
          code={code}
          isOwn={member.loginName === account?.loginName}
          draft={draft}
          onChange={(changed) => setDraft({ ...draft, ...changed })}
        />
      </form>
    </Dialog>
  );
}
