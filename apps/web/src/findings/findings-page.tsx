import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { FileButtons } from '../condition/condition-files.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { InspectionTabs } from '../inspections/inspection-tabs.js';
import { useMay } from '../session/permission.js';
import {
  type FindingsView,
  type InboxList,
  inboxLists,
  readFindingsView,
  writeFindingsView,
} from './findings-address.js';
import { findingsQuery, unconfirmedQuery } from './findings-queries.js';
import { GradesToConfirm } from './grades-to-confirm.js';
import { Inbox } from './inbox.js';
import { RepairCosts } from './repair-costs.js';

export interface FindingsViewProps {
  readonly code: string;
  readonly view: FindingsView;
  readonly onView: (view: FindingsView) => void;
}

/** 不具合: what waits for whom, list by list, worked through by keyboard or pointer. */
export function FindingsPage({ code }: { readonly code: string }) {
  const { findings } = useText();
  const view = readFindingsView(useSearch());
  const [, navigate] = useLocation();
  const show = (next: FindingsView) => navigate(writeFindingsView(code, next), { replace: true });
  return (
    <main id="content" className="page page-wide">
      <InspectionTabs code={code} />
      <div className="page-title">
        <div>
          <h1>{findings.title}</h1>
          <p className="lead">{findings.lead}</p>
        </div>
        <FileButtons code={code} kind="findings" fiscalYear={null} isShort />
      </div>
      <ListChoice code={code} view={view} onView={show} />
      <ChosenList code={code} view={view} onView={show} />
    </main>
  );
}

function ChosenList(props: FindingsViewProps) {
  const { findings } = useText();
  if (props.view.list === 'grades') return <GradesToConfirm code={props.code} />;
  if (props.view.list === 'costs') {
    return (
      <>
        <RepairCosts code={props.code} />
        <h2>{findings.costs.underWay}</h2>
        <Inbox key="costs" {...props} />
      </>
    );
  }
  return <Inbox key={props.view.list} {...props} />;
}

/** The lists with how many of what is searched for wait in each. */
function ListChoice({ code, view, onView }: FindingsViewProps) {
  const { findings } = useText();
  const may = useMay();
  const { data } = useInfiniteQuery(findingsQuery(code, { ...view, list: 'new', id: null }));
  const mine = useInfiniteQuery(findingsQuery(code, { ...view, list: 'mine', id: null }));
  const grades = useInfiniteQuery({ ...unconfirmedQuery(code), enabled: may('finding:decide') });
  const counts: Partial<Record<InboxList, number>> = {
    ...data?.pages[0]?.counts,
    mine: sumOf(mine.data?.pages[0]?.counts ?? {}),
    grades: grades.data?.pages[0]?.count ?? 0,
  };
  const offered = inboxLists.filter((list) => list !== 'grades' || may('finding:decide'));
  return (
    <fieldset className="inbox-lists">
      <legend className="visually-hidden">{findings.listLabel}</legend>
      {offered.map((list) => (
        <button
          key={list}
          type="button"
          className="inbox-choice"
          aria-pressed={view.list === list}
          onClick={() => onView({ ...view, list, id: null })}
        >
          {findings.lists[list]}
          {hasCount(list) && <span className="tag number">{digits(counts[list] ?? 0)}</span>}
        </button>
      ))}
    </fieldset>
  );
}

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const hasCount = (list: InboxList): boolean => list !== 'costs';
