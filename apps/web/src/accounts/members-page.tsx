import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { MemberRole } from '../api/types.js';
import { ChoiceInput, TextInput } from '../forms/inputs.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { Pager } from '../shell/pager.js';
import { membersQuery, pageSize } from './accounts-api.js';
import { InviteDialog } from './invite-dialog.js';
import { MemberTable } from './member-table.js';
import { type Handed, OneTimePasswordDialog } from './one-time-password.js';
import { PeopleHead } from './people-page.js';
import { roleOptions } from './roles.js';

/** Who may come into a city, as what, and for which facilities. */
export function MembersPage({ code }: { readonly code: string }) {
  const text = useText();
  const words = text.accounts.members;
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<MemberRole | null>(null);
  const [page, setPage] = useState(1);
  const [isInviting, setIsInviting] = useState(false);
  const [handed, setHanded] = useState<Handed | null>(null);
  const search = useDeferredValue(typed.trim());
  const members = useQuery(membersQuery(code, { search, role, page }));
  const isFiltered = search !== '' || role !== null;
  return (
    <main id="content" className="page page-wide">
      <PeopleHead code={code} tab="members" />
      <div className="log-filter">
        <TextInput
          label={words.search}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setPage(1);
          }}
        />
        <ChoiceInput
          label={words.role}
          value={role ?? ''}
          options={roleOptions(text)}
          none={text.shell.all}
          onChange={(value) => {
            setRole(value === '' ? null : (value as MemberRole));
            setPage(1);
          }}
        />
        <button type="button" className="button button-primary" onClick={() => setIsInviting(true)}>
          <Icon name="plus" />
          {words.invite}
        </button>
      </div>
      {members.data ? (
        <>
          <p className="found">{words.count(digits(members.data.total))}</p>
          {members.data.total === 0 ? (
            <p className="empty">{isFiltered ? words.foundNobody : words.nobody}</p>
          ) : (
            <MemberTable code={code} members={members.data.items} onHanded={setHanded} />
          )}
          <Pager page={page} pages={Math.ceil(members.data.total / pageSize)} onPage={setPage} />
        </>
      ) : (
        <Loading queries={[members]} />
      )}
      {isInviting && (
        <InviteDialog
          code={code}
          onClose={() => setIsInviting(false)}
          onInvited={(invited) => {
            setIsInviting(false);
            setHanded(invited);
          }}
        />
      )}
      {handed && <OneTimePasswordDialog handed={handed} onClose={() => setHanded(null)} />}
    </main>
  );
}
