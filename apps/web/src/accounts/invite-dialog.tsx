import { type FormEvent, useId, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { fieldErrors } from '../forms/field-errors.js';
import { TextInput } from '../forms/inputs.js';
import { useLeave, useUnsavedChanges } from '../forms/unsaved-changes.js';
import { useLanguage } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { inviteMember } from './accounts-api.js';
import { MemberFields, newMemberDraft, postOf } from './member-fields.js';
import type { Handed } from './one-time-password.js';

export interface InviteDialogProps {
  readonly code: string;
  readonly onClose: () => void;
  readonly onInvited: (handed: Handed) => void;
}

/** Makes an account that can come into this city; its one-time password is then shown once. */
export function InviteDialog({ code, onClose, onInvited }: InviteDialogProps) {
  const { language, text } = useLanguage();
  const words = text.accounts.members;
  const report = useReport();
  const leave = useLeave();
  const close = () => leave(onClose);
  const formId = useId();
  const [loginName, setLoginName] = useState('');
  const [draft, setDraft] = useState(newMemberDraft);
  useUnsavedChanges(loginName !== '' || draft !== newMemberDraft);
  const invite = useCityMutation<void, void>(code, async () => {
    const { member, oneTimePassword } = await inviteMember(code, { ...postOf(draft), loginName: loginName.trim() });
    const { displayName } = member;
    if (oneTimePassword === null) {
      report({ message: words.wasThere(displayName) });
      return onClose();
    }
    onInvited({ loginName: member.loginName, displayName, password: oneTimePassword });
  });
  const told = invite.error instanceof ApiProblem ? fieldErrors(invite.error, language) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!invite.isPending) invite.mutate();
  };
  return (
    <Dialog
      title={words.inviteTitle}
      onClose={close}
      foot={
        <>
          <button type="button" className="button" onClick={close}>
            {text.shell.cancel}
          </button>
          <button type="submit" form={formId} className="button button-primary" aria-disabled={invite.isPending}>
            {words.inviteSubmit}
          </button>
        </>
      }
    >
      <form id={formId} className="form" onSubmit={submit}>
        {invite.error && <ErrorNotice error={invite.error} title={text.shell.errors.notDone} />}
        <TextInput
          label={words.loginName}
          hint={words.loginNameHint}
          error={told?.get('loginName') ?? null}
          value={loginName}
          isRequired
          onChange={setLoginName}
        />
        <MemberFields code={code} draft={draft} onChange={(changed) => setDraft({ ...draft, ...changed })} />
      </form>
    </Dialog>
  );
}
