import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { LegalDuties } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { withMethod } from '../methods/method-name.js';
import { useMethodOfAddress } from '../methods/use-method.js';
import { InspectionTabs } from '../inspections/inspection-tabs.js';
import { Permitted } from '../session/permitted.js';
import { useMay } from '../session/permission.js';
import { DownloadLink } from '../shell/download-link.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { Pager } from '../shell/pager.js';
import { DutyList } from './duty-list.js';
import { everyDuty, filterParameters, type LegalView, readLegalView, writeLegalView } from './legal-address.js';
import { LegalFilterBar } from './legal-filter-bar.js';
import { dutiesFileAddress, dutiesQuery, legalPageSize } from './legal-queries.js';
import { NewDutyDialog } from './new-duty-dialog.js';
import { StateCounts } from './state-counts.js';
import { YearCalendar } from './year-calendar.js';

interface LegalPartProps {
  readonly code: string;
  readonly view: LegalView;
  readonly onView: (view: LegalView) => void;
}

/** 法定点検 of the city: what is due when, the year at a glance, and the list to work through. */
export function LegalPage({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const view = readLegalView(useSearch());
  const method = useMethodOfAddress();
  const [, navigate] = useLocation();
  const show = (next: LegalView) =>
    navigate(withMethod(writeLegalView(`/${code}/legal`, next), method), { replace: true });
  const duties = useQuery(dutiesQuery(code, view, view.page));
  const isEmpty = duties.data !== undefined && isWithoutDuties(duties.data, view);
  return (
    <main id="content" className="page page-wide">
      <InspectionTabs code={code} />
      <div className="page-title">
        <div>
          <h1>{text.legal.title}</h1>
          <p className="lead">{text.legal.lead}</p>
        </div>
        <div className="actions">
          {!isEmpty && (
            <DownloadLink className="button" href={dutiesFileAddress(code, view, language)}>
              <Icon name="download" />
              {text.legal.csv}
            </DownloadLink>
          )}
          <AddToMany code={code} />
        </div>
      </div>
      {isEmpty ? <NoDuties /> : <DutiesOfCity code={code} view={view} onView={show} />}
    </main>
  );
}

/** Whether nothing was ever entered: no filter but that of the state hides anything, and there is none in any state. */
const isWithoutDuties = ({ counts }: LegalDuties, view: LegalView): boolean =>
  Object.keys(filterParameters({ ...view, state: null })).length === 0 &&
  Object.values(counts).every((count) => count === 0);

function NoDuties() {
  const { legal } = useText();
  const may = useMay();
  return (
    <div className="notice">
      <strong>{legal.empty}</strong>
      <p>{may('legal-duty:write') ? legal.emptyHint : legal.emptyReading}</p>
    </div>
  );
}

function AddToMany({ code }: { readonly code: string }) {
  const { legal } = useText();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Permitted to="legal-duty:write">
      <button type="button" className="button button-primary" onClick={() => setIsAdding(true)}>
        <Icon name="plus" />
        {legal.addMany}
      </button>
      {isAdding && <NewDutyDialog code={code} facilityId={null} onClose={() => setIsAdding(false)} />}
    </Permitted>
  );
}

function DutiesOfCity({ code, view, onView }: LegalPartProps) {
  const { legal } = useText();
  const duties = useQuery(dutiesQuery(code, view, view.page));
  if (!duties.data) return <Loading queries={[duties]} />;
  const { items, counts, total, today } = duties.data;
  return (
    <>
      <StateCounts counts={counts} chosen={view.state} onChoose={(state) => onView({ ...view, state, page: 1 })} />
      <YearCalendar code={code} view={view} onView={onView} />
      <section className="section" aria-labelledby="legal-list">
        <h2 id="legal-list">
          {legal.list} <small aria-live="polite">{legal.count(digits(total))}</small>
        </h2>
        <LegalFilterBar
          view={view}
          onFilter={(filter) => onView({ ...view, ...filter, page: 1 })}
          onClear={() => onView({ ...everyDuty, fiscalYear: view.fiscalYear })}
        />
        {items.length === 0 ? (
          <p className="empty">{legal.nothing}</p>
        ) : (
          <DutyList code={code} duties={items} today={today} isOfCity />
        )}
        <Pager page={view.page} pages={Math.ceil(total / legalPageSize)} onPage={(page) => onView({ ...view, page })} />
      </section>
    </>
  );
}
