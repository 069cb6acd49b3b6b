import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { readLogView, writeLogView } from '../accounts/log-address.js';
import { LogFilter } from '../accounts/log-filter.js';
import { PeopleHead } from '../accounts/people-page.js';
import { municipalityQuery } from '../api/queries.js';
import { ChoiceInput, TextInput } from '../forms/inputs.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { Pager } from '../shell/pager.js';
import { auditFile, type AuditFilter, auditKeys, auditPageSize, auditQuery } from './audit-query.js';
import { AuditTable } from './audit-table.js';
import { FacilityChoice } from './facility-choice.js';

/** Who changed what, when, from which value to which, and why. */
export function AuditPage({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const words = text.audit;
  const view = readLogView(auditKeys, useSearch());
  const [path, navigate] = useLocation();
  const { filter, page } = view;
  const city = useQuery(municipalityQuery(code));
  const audit = useQuery(auditQuery(code, filter, page));
  const show = (next: typeof view) => navigate(writeLogView(path, next), { replace: true });
  const change = (changed: Partial<AuditFilter>) => show({ filter: { ...filter, ...changed }, page: 1 });
  return (
    <main id="content" className="page page-wide">
      <PeopleHead code={code} tab="audit" />
      <LogFilter from={filter.from} to={filter.to} onDays={change} file={auditFile(code, filter, language)}>
        <TextInput label={words.actor} value={filter.actor} onChange={(actor) => change({ actor })} />
        <Kinds filter={filter} onChange={change} />
        <FacilityChoice code={code} chosen={filter.facility} onChoose={(facility) => change({ facility })} />
      </LogFilter>
      {city.data && audit.data ? (
        <>
          <p className="found">{words.count(digits(audit.data.total))}</p>
          {audit.data.items.length === 0 ? (
            <p className="empty">{words.nothing}</p>
          ) : (
            <AuditTable city={city.data} entries={audit.data.items} />
          )}
          <Pager
            page={page}
            pages={Math.ceil(audit.data.total / auditPageSize)}
            onPage={(next) => show({ ...view, page: next })}
          />
        </>
      ) : (
        <Loading queries={[city, audit]} />
      )}
    </main>
  );
}

interface KindsProps {
  readonly filter: AuditFilter;
  readonly onChange: (changed: Partial<AuditFilter>) => void;
}

function Kinds({ filter, onChange }: KindsProps) {
  const { shell, audit, facility } = useText();
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <>
      <ChoiceInput
        label={audit.entity}
        value={filter.entity}
        options={options(facility.entities)}
        none={shell.all}
        onChange={(entity) => onChange({ entity })}
      />
      <ChoiceInput
        label={audit.operation}
        value={filter.operation}
        options={options(facility.operations)}
        none={shell.all}
        onChange={(operation) => onChange({ operation })}
      />
    </>
  );
}
