import { useMutation } from '@tanstack/react-query';
import type { MemberRole } from '../api/types.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { signInToDemo } from './session.js';

export interface DemoRolesProps {
  readonly roles: readonly MemberRole[];
  /** The role that is shown already. */
  readonly current: MemberRole | null;
  readonly onSignedIn: () => void;
}

/** One button a role, with what that person does. */
export function DemoRoles({ roles, current, onSignedIn }: DemoRolesProps) {
  const { roles: names, demo } = useText().accounts;
  const enter = useMutation({ mutationFn: signInToDemo, onSuccess: onSignedIn });
  return (
    <>
      {enter.error && <ErrorNotice error={enter.error} />}
      <ul className="demo-roles">
        {roles.map((role) => (
          <li key={role}>
            <button
              type="button"
              className="button demo-role"
              aria-current={role === current || undefined}
              onClick={() => !enter.isPending && enter.mutate(role)}
            >
              <strong>{names[role]}</strong>
              <span>{demo.does[role]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
