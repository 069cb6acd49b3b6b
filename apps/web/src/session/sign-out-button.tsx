import { useMutation } from '@tanstack/react-query';
import { useLeave } from '../forms/unsaved-changes.js';
import { useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { useReport } from '../shell/live-region.js';
import { pauseDevice } from './device.js';
import { signOut } from './session.js';

/** Ends the session and leaves to the sign-in; what is not saved is asked about first. */
export function SignOutButton() {
  const { accounts } = useText();
  const leave = useLeave();
  const report = useReport();
  const end = useMutation({
    mutationFn: signOut,
    // A page load: nothing of what was shown may stay in memory.
    onSuccess: () => {
      pauseDevice();
      location.assign('/');
    },
    onError: () => report({ message: accounts.signOutFailed }),
  });
  return (
    <button type="button" className="button button-quiet sign-out" onClick={() => leave(() => end.mutate())}>
      <Icon name="leave" />
      <span>{accounts.signOut}</span>
    </button>
  );
}
