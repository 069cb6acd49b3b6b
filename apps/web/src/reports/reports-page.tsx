import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { defectKindWords } from '#libs/defect-report';
import { municipalityQuery } from '../api/queries.js';
import type { DefectReports } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { momentText } from '../phone/phone-words.js';
import { InspectionTabs } from '../inspections/inspection-tabs.js';
import { mayOpen, useMay } from '../session/permission.js';
import { Loading } from '../shell/loading.js';
import { Segments } from '../shell/segments.js';
import { SingleKeysSwitch } from '../shell/single-keys.js';
import { ReportDetail } from './report-detail.js';
import { type ReportList, reportsQuery } from './report-queries.js';
import { useKeys } from './use-keys.js';

const lists = ['received', 'accepted', 'rejected'] as const;

/** 市民からの報告: a moderator looks at each and says what becomes of it. */
export function ReportsPage({ code }: { readonly code: string }) {
  const words = useText().reports.desk;
  const [list, setList] = useState<ReportList>('received');
  const reports = useInfiniteQuery(reportsQuery(code, list));
  const counts = reports.data?.pages[0]?.counts;
  const { data: city } = useQuery(municipalityQuery(code));
  const may = useMay();
  return (
    <main id="content" className="page page-wide">
      <InspectionTabs code={code} />
      <div>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        {city && !(city.takesReports && city.published) && (
          <p className="notice">
            {words.isOff}{' '}
            {mayOpen('settings', may) && <Link href={`/${code}/settings#publication`}>{words.switchOn}</Link>}
          </p>
        )}
      </div>
      <div>
        <Segments
          label={words.title}
          options={lists.map((value) => ({
            value,
            label: counts ? `${words.lists[value]} ${digits(counts[value] ?? 0)}` : words.lists[value],
          }))}
          value={list}
          onChange={setList}
        />
      </div>
      {!reports.data ? <Loading queries={[reports]} /> : <Desk key={list} code={code} list={list} />}
    </main>
  );
}

/** The list, and the report that is being looked at: the first until another is chosen. */
function Desk({ code, list }: { readonly code: string; readonly list: ReportList }) {
  const words = useText().reports.desk;
  const reports = useInfiniteQuery(reportsQuery(code, list));
  const items = reports.data?.pages.flatMap((page) => page.items) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === chosen),
  );
  const current = items[at];
  const move = (by: number) => {
    const next = items[at + by];
    if (next) setChosen(next.id);
  };
  useKeys({ j: () => move(1), k: () => move(-1) });
  if (!current) return <p className="empty">{words.empty[list]}</p>;
  return (
    <>
      <div className="spread">
        <p className="field-hint">{words.keys}</p>
        <SingleKeysSwitch />
      </div>
      <div className="report-desk">
        <div className="report-list-part">
          <ul className="report-list" aria-label={words.lists[list]}>
            {items.map((report) => (
              <li key={report.id}>
                <ReportItem report={report} isCurrent={report === current} onChoose={() => setChosen(report.id)} />
              </li>
            ))}
          </ul>
          {reports.hasNextPage && (
            <button type="button" className="button" onClick={() => void reports.fetchNextPage()}>
              {words.more}
            </button>
          )}
        </div>
        <ReportDetail key={current.id} code={code} id={current.id} />
      </div>
    </>
  );
}

interface ReportItemProps {
  readonly report: DefectReports['items'][number];
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

function ReportItem({ report, isCurrent, onChoose }: ReportItemProps) {
  const { language, text } = useLanguage();
  const words = text.reports.desk;
  return (
    <button type="button" className="report-item" aria-current={isCurrent ? 'true' : undefined} onClick={onChoose}>
      <strong>{defectKindWords[report.kind][language]}</strong>
      <span>{report.facilityName ?? words.noFacility}</span>
      <span>{report.description}</span>
      <small className="number">{`${momentText(report.receivedAt, language)} · ${report.reference}`}</small>
    </button>
  );
}
