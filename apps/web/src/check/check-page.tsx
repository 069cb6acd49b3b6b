import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { overviewQuery } from '../api/queries.js';
import type { Overview } from '../api/types.js';
import { NoFacilities } from '../cities/no-facilities.js';
import { everyDuty, writeLegalView } from '../legal/legal-address.js';
import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';
import { useText } from '../i18n/text.js';
import { useMay } from '../session/permission.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { CarryAll } from './carry-all.js';
import { EstimateSection } from './estimate-section.js';
import { estimatesQuery } from './estimates-query.js';
import { hintOf } from './check-hint.js';

/** 要確認: what waits for a decision or an input, and the estimates that fill the gaps until then. */
export function CheckPage({ code }: { readonly code: string }) {
  const text = useText();
  const overview = useQuery(overviewQuery(code));
  return (
    <main id="content" className="page">
      <div>
        <h1>{text.check.title}</h1>
        <p className="lead">{text.check.lead}</p>
      </div>
      {!overview.data ? (
        <Loading queries={[overview]} />
      ) : overview.data.facilities.total === 0 && overview.data.waiting === 0 ? (
        <NoFacilities code={code} />
      ) : (
        <>
          <Checks code={code} overview={overview.data} />
          <EstimateSection code={code} />
        </>
      )}
    </main>
  );
}

function Checks({ code, overview }: { readonly code: string; readonly overview: Overview }) {
  const text = useText();
  const { checks, facilities } = overview;
  const estimates = useQuery(estimatesQuery(code));
  const may = useMay();
  const waiting = checks.filter(({ key, count }) => count > 0 && (key !== 'heldImportRows' || may('import:read')));
  return (
    <>
      {waiting.length === 0 && <p className="notice notice-good">{text.check.nothing}</p>}
      <ul className="check-cards">
        {waiting.map((check) => (
          <li key={check.key} className="check-item">
            <Link className="check-card" href={addressOf(code, check)}>
              <span className="figure-value">
                <span className="number">{digits(check.count)}</span>
                <span className="figure-unit">{unitOf(check, text)}</span>
              </span>
              <strong>{text.check.titles[check.key]}</strong>
              <span className="field-hint">{hintOf(check, estimates.data, text)}</span>
              <span className="check-card-action">
                {text.check.actions[check.key]}
                <Icon name="arrow" />
              </span>
            </Link>
            {check.key === 'carriedEvent' && <CarryAll code={code} count={check.count} />}
          </li>
        ))}
      </ul>
      {facilities.notCityOwned + facilities.closed > 0 && (
        <p className="field-hint">{text.check.leftAside(digits(facilities.notCityOwned), digits(facilities.closed))}</p>
      )}
    </>
  );
}

function unitOf({ key, count }: Pick<Overview['checks'][number], 'key' | 'count'>, { check }: Texts): string {
  if (key === 'heldImportRows') return count === 1 ? check.row : check.rows;
  if (key === 'receivedReport') return count === 1 ? check.report : check.reports;
  if (key === 'overdueInspection') return count === 1 ? check.inspection : check.inspections;
  return count === 1 ? check.facility : check.facilities;
}

function addressOf(code: string, { key, filter, importId }: Overview['checks'][number]): string {
  if (key === 'heldImportRows') return importId === null ? `/${code}/import` : `/${code}/import/${importId}`;
  if (key === 'overdueInspection') return writeLegalView(`/${code}/legal`, { ...everyDuty, state: 'overdue' });
  if (key === 'receivedReport') return `/${code}/reports`;
  return `/${code}/facilities?${new URLSearchParams(filter ?? {}).toString()}`;
}
