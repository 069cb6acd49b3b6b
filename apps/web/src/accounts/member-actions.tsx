import { useCityMutation } from '../api/use-city-mutation.js';
import { AskButton } from '../forms/ask-button.js';
import { useLanguage, useText } from '../i18n/text.js';
import { useSession } from '../session/session.js';
import { failureWords } from '../shell/error-notice.js';
import { Icon } from '../shell/icons.js';
import { useReport } from '../shell/live-region.js';
import { useUndoReport } from '../shell/use-undo-report.js';
import { disableMember, enableMember, removeMember, resetPassword } from './accounts-api.js';
import type { Member } from '../api/types.js';
import type { Handed } from './one-time-password.js';

export interface MemberActionsProps {
  readonly code: string;
  readonly member: Member;
  readonly onEdit: () => void;
  readonly onHanded: (handed: Handed) => void;
}

/** Change, new password, disable or enable, let go. Nobody locks themselves out: of one's own account only the name and the like; who has no password, as in the demo, needs no help with it. */
export function MemberActions({ code, member, onEdit, onHanded }: MemberActionsProps) {
  const text = useText();
  const words = text.accounts.members;
  const { account } = useSession();
  const { displayName, isDemo } = member;
  const isOwn = member.loginName === account?.loginName;
  return (
    <div className="row-actions">
      <button type="button" className="button button-quiet" aria-label={words.edit(displayName)} onClick={onEdit}>
        <Icon name="edit" />
        {text.shell.edit}
      </button>
      {!isOwn && !isDemo && (
        <>
          <Reset code={code} member={member} onHanded={onHanded} />
          <Switch code={code} member={member} />
          <LetGo code={code} member={member} />
        </>
      )}
    </div>
  );
}

type ActionProps = Pick<MemberActionsProps, 'code' | 'member'>;

function Reset({ code, member, onHanded }: ActionProps & Pick<MemberActionsProps, 'onHanded'>) {
  const words = useText().accounts.members;
  const { loginName, displayName } = member;
  const reset = useCityMutation<void, void>(code, async () => {
    const { oneTimePassword } = await resetPassword(code, member);
    onHanded({ loginName, displayName, password: oneTimePassword });
  });
  return (
    <AskButton
      label={words.reset}
      name={displayName}
      title={words.resetTitle(displayName)}
      hint={words.resetHint}
      act={reset}
    />
  );
}

/** Disabling can be taken back at once, enabling needs no question. */
function Switch({ code, member }: ActionProps) {
  const { language, text } = useLanguage();
  const words = text.accounts.members;
  const { displayName, disabledAt } = member;
  const report = useUndoReport(code);
  const change = useCityMutation<boolean, void>(code, async (isDisabled) => {
    const [go, back] = isDisabled ? [disableMember, enableMember] : [enableMember, disableMember];
    await go(code, member);
    report((isDisabled ? words.nowDisabled : words.nowEnabled)(displayName), () => back(code, member));
  });
  const label = disabledAt === null ? words.disable : words.enable;
  const go = () => {
    const onError = (error: Error) => report(failureWords(error, language, text), null);
    if (!change.isPending) change.mutate(disabledAt === null, { onError });
  };
  return (
    <button type="button" className="button button-quiet" aria-label={`${label}: ${displayName}`} onClick={go}>
      {label}
    </button>
  );
}

function LetGo({ code, member }: ActionProps) {
  const words = useText().accounts.members;
  const { displayName } = member;
  const report = useReport();
  const remove = useCityMutation<void, void>(code, async () => {
    await removeMember(code, member);
    report({ message: words.removed(displayName) });
  });
  return (
    <AskButton
      label={words.remove}
      name={displayName}
      title={words.removeTitle(displayName)}
      hint={words.removeHint}
      act={remove}
      isDanger
    />
  );
}
