import { type ReactNode, useState } from 'react';
import { personText } from '../format/person.js';
import { momentText } from '../format/year.js';
import { useLanguage, useText } from '../i18n/text.js';
import { useSession } from '../session/session.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import type { Member } from '../api/types.js';
import { MemberActions } from './member-actions.js';
import { MemberDialog } from './member-dialog.js';
import type { Handed } from './one-time-password.js';
import { keepsToFacilities } from './roles.js';

export interface MemberTableProps {
  readonly code: string;
  readonly members: readonly Member[];
  readonly onHanded: (handed: Handed) => void;
}

/** A row a person, with what can be done about their account. */
export function MemberTable({ code, members, onHanded }: MemberTableProps) {
  const { members: words, people } = useText().accounts;
  const [edited, setEdited] = useState<Member | null>(null);
  return (
    <ScrollRegion label={people.tabs.members}>
      <table className="table has-names member-table">
        <thead>
          <tr>
            <th scope="col" className="column-name">
              {words.person}
            </th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.scope}</th>
            <th scope="col">{words.lastSignIn}</th>
            <th scope="col">{words.secondFactor}</th>
            <th scope="col">{words.actions}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <Row key={member.accountId} member={member}>
              <MemberActions code={code} member={member} onEdit={() => setEdited(member)} onHanded={onHanded} />
            </Row>
          ))}
        </tbody>
      </table>
      {edited && <MemberDialog code={code} member={edited} onClose={() => setEdited(null)} />}
    </ScrollRegion>
  );
}

function Row({ member, children }: { readonly member: Member; readonly children: ReactNode }) {
  const { language, text } = useLanguage();
  const { roles, members: words } = text.accounts;
  const { account } = useSession();
  const { loginName, displayName, role, disabledAt, lastSignInAt, hasSecondFactor, isDemo } = member;
  return (
    <tr>
      <th scope="row">
        <strong>{personText(displayName, text)}</strong>
        {loginName === account?.loginName && <span className="tag tag-accent">{words.you}</span>}
        {isDemo && <span className="tag">{words.demo}</span>}
        {disabledAt !== null && <span className="tag tag-warn">{words.disabled}</span>}
        <span className="row-details">{loginName}</span>
      </th>
      <td>{roles[role]}</td>
      <td className="column-scope">{keepsToFacilities(role) ? <Scope member={member} /> : words.wholeCity}</td>
      <td className="number">{lastSignInAt === null ? words.never : momentText(lastSignInAt, language)}</td>
      <td>{hasSecondFactor ? words.hasSecondFactor : text.shell.none}</td>
      <td>{children}</td>
    </tr>
  );
}

/** The departments, and the first few of the facilities. */
function Scope({ member: { departments, facilities } }: { readonly member: Member }) {
  const words = useText().accounts.members;
  if (departments.length + facilities.length === 0) return <span className="tag tag-warn">{words.noScope}</span>;
  const named = facilities.slice(0, 3).map(({ name }) => name);
  const rest = facilities.length - named.length;
  return (
    <>
      {departments.length > 0 && <span className="scope-part">{departments.join('、')}</span>}
      {named.length > 0 && (
        <span className="scope-part">
          {named.join('、')}
          {rest > 0 && words.andMore(rest)}
        </span>
      )}
    </>
  );
}
