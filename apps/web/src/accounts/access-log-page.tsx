import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { ChoiceInput, TextInput } from '../forms/inputs.js';
import { digits } from '../format/quantity.js';
import { momentText } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { Pager } from '../shell/pager.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { accessLogFile, accessLogKeys, accessLogQuery, pageSize } from './accounts-api.js';
import type { AccessLine } from '../api/types.js';
import { browserOf } from './browser-name.js';
import { readLogView, writeLogView } from './log-address.js';
import { LogFilter } from './log-filter.js';
import { PeopleHead } from './people-page.js';

/** Who came in, or tried to, when and from where. */
export function AccessLogPage({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const words = text.accounts.log;
  const view = readLogView(accessLogKeys, useSearch());
  const [path, navigate] = useLocation();
  const { page } = view;
  const events: Readonly<Record<string, string>> = words.events;
  const filter = { ...view.filter, event: Object.hasOwn(events, view.filter.event) ? view.filter.event : '' };
  const log = useQuery(accessLogQuery(code, filter, page));
  const show = (next: typeof view) => navigate(writeLogView(path, next), { replace: true });
  const change = (changed: Partial<typeof filter>) => show({ filter: { ...filter, ...changed }, page: 1 });
  return (
    <main id="content" className="page page-wide">
      <PeopleHead code={code} tab="accessLog" />
      <LogFilter from={filter.from} to={filter.to} onDays={change} file={accessLogFile(code, filter, language)}>
        <TextInput label={words.account} value={filter.account} onChange={(account) => change({ account })} />
        <ChoiceInput
          label={words.event}
          value={filter.event}
          options={Object.entries(events).map(([value, label]) => ({ value, label }))}
          none={text.shell.all}
          onChange={(event) => change({ event })}
        />
      </LogFilter>
      {log.data ? (
        <>
          <p className="found">{words.count(digits(log.data.total))}</p>
          {log.data.items.length === 0 ? (
            <p className="empty">{words.nothing}</p>
          ) : (
            <AccessTable entries={log.data.items} />
          )}
          <Pager
            page={page}
            pages={Math.ceil(log.data.total / pageSize)}
            onPage={(next) => show({ ...view, page: next })}
          />
        </>
      ) : (
        <Loading queries={[log]} />
      )}
    </main>
  );
}

function AccessTable({ entries }: { readonly entries: readonly AccessLine[] }) {
  const { language, text } = useLanguage();
  const words = text.accounts.log;
  const events: Readonly<Record<string, string>> = words.events;
  return (
    <ScrollRegion label={text.accounts.people.tabs.accessLog}>
      <table className="table log-table">
        <thead>
          <tr>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.account}</th>
            <th scope="col">{words.event}</th>
            <th scope="col">{words.address}</th>
            <th scope="col">{words.browser}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.at} ${entry.loginName} ${entry.event}`}>
              <td className="number">
                <time dateTime={entry.at}>{momentText(entry.at, language, 'medium')}</time>
              </td>
              <td>
                {entry.displayName}
                <span className="row-details">{entry.loginName}</span>
              </td>
              <td>
                <span className={isAlarming(entry.event) ? 'tag tag-warn' : 'tag'}>
                  {events[entry.event] ?? entry.event}
                </span>
                {entry.actor !== null && <span className="row-details">{words.by(entry.actor)}</span>}
              </td>
              <td className="number">{entry.address ?? '–'}</td>
              <td title={entry.userAgent ?? undefined}>{browserOf(entry.userAgent) ?? text.shell.unknown}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const isAlarming = (event: string): boolean => ['sign-in-failed', 'sign-in-throttled'].includes(event);
