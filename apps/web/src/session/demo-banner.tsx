import { useState } from 'react';
import { useLeave } from '../forms/unsaved-changes.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { DemoRoles } from './demo-roles.js';
import { roleIn, useSession } from './session.js';

/** Says on every page that this is the demo, and as whom; another role is one step away. */
export function DemoBanner() {
  const session = useSession();
  const { roles, demo } = useText().accounts;
  const leave = useLeave();
  const [isChoosing, setIsChoosing] = useState(false);
  if (session.method !== 'demo') return null;
  const role = roleIn(session, session.cities[0]?.municipalityCode ?? null);
  return (
    <aside className="demo-banner" aria-label={demo.label}>
      <span>{demo.shownAs(role ? roles[role] : (session.account?.displayName ?? ''))}</span>
      <button type="button" className="button button-quiet" onClick={() => leave(() => setIsChoosing(true))}>
        {demo.change}
      </button>
      {isChoosing && (
        <Dialog title={demo.change} onClose={() => setIsChoosing(false)}>
          <DemoRoles roles={session.demoRoles} current={role} onSignedIn={() => location.reload()} />
        </Dialog>
      )}
    </aside>
  );
}
