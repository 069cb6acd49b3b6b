import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useLocation, useSearch } from 'wouter';
import type { InspectionRow } from '../api/types.js';
import { FileButtons } from '../condition/condition-files.js';
import { Field } from '../forms/field.js';
import { ChoiceInput } from '../forms/inputs.js';
import { SearchField } from '../forms/search-field.js';
import { dayText } from '../format/date.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { everyDuty, writeLegalView } from '../legal/legal-address.js';
import { dutiesQuery } from '../legal/legal-queries.js';
import { GradeMark } from '../phone/grade-look.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { filterOf, type InspectionsFilter, inspectionsQuery } from './inspection-queries.js';
import { inspectionKinds } from './inspection-kinds.js';
import { InspectionTabs } from './inspection-tabs.js';

/** 点検記録: what is due by law, and every inspection that was sent. */
export function InspectionsPage({ code }: { readonly code: string }) {
  const { inspections } = useText();
  const filter = readFilter(useSearch());
  const [, navigate] = useLocation();
  const show = (next: InspectionsFilter) => {
    const written = new URLSearchParams(filterOf(next)).toString();
    navigate(written === '' ? `/${code}/inspections` : `/${code}/inspections?${written}`, { replace: true });
  };
  return (
    <main id="content" className="page page-wide">
      <InspectionTabs code={code} />
      <div className="page-title">
        <div>
          <h1>{inspections.title}</h1>
          <p className="lead">{inspections.lead}</p>
        </div>
        <FileButtons code={code} kind="inspections" fiscalYear={null} isShort />
      </div>
      <DueByLaw code={code} />
      <FilterBar filter={filter} onFilter={show} />
      <RecordList code={code} filter={filter} />
    </main>
  );
}

const anything: InspectionsFilter = { kind: '', search: '', from: '', to: '', facility: '' };

function readFilter(search: string): InspectionsFilter {
  const parameters = new URLSearchParams(search);
  const day = (key: string) => (/^\d{4}-\d\d-\d\d$/.test(parameters.get(key) ?? '') ? (parameters.get(key) ?? '') : '');
  return {
    kind: inspectionKinds.find((kind) => kind === parameters.get('kind')) ?? '',
    search: parameters.get('search') ?? '',
    from: day('from'),
    to: day('to'),
    facility: parameters.get('facility') ?? '',
  };
}

/** What law asks for and is late, or soon will be, with the way there. */
function DueByLaw({ code }: { readonly code: string }) {
  const { inspections } = useText();
  const { data } = useQuery(dutiesQuery(code, everyDuty, 1));
  if (!data) return null;
  return (
    <p className="in-row">
      <strong>{inspections.due}</strong>
      {(['overdue', 'soon'] as const).map((state) => (
        <Link
          key={state}
          className={`duty-state state-${state}`}
          href={writeLegalView(`/${code}/legal`, { ...everyDuty, state })}
        >
          {state === 'overdue' && <Icon name="warning" />}
          {inspections[state](digits(data.counts[state] ?? 0))}
        </Link>
      ))}
    </p>
  );
}

interface FilterBarProps {
  readonly filter: InspectionsFilter;
  readonly onFilter: (filter: InspectionsFilter) => void;
}

function FilterBar({ filter, onFilter }: FilterBarProps) {
  const { inspections, phone } = useText();
  return (
    <div className="legal-filter">
      <SearchField
        label={inspections.search}
        value={filter.search}
        onChange={(search) => onFilter({ ...filter, search })}
      />
      <ChoiceInput
        label={inspections.kind}
        value={filter.kind}
        options={inspectionKinds.map((value) => ({ value, label: phone.kinds[value] }))}
        none={inspections.anyKind}
        onChange={(value) => onFilter({ ...filter, kind: inspectionKinds.find((kind) => kind === value) ?? '' })}
      />
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={inspections[end]}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              className="input"
              value={filter[end]}
              onChange={(event) => onFilter({ ...filter, [end]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {filter.facility !== '' && <span className="tag">{inspections.oneFacility}</span>}
      {Object.keys(filterOf(filter)).length > 0 && (
        <button type="button" className="button button-quiet" onClick={() => onFilter(anything)}>
          <Icon name="close" />
          {inspections.clear}
        </button>
      )}
    </div>
  );
}

function RecordList({ code, filter }: { readonly code: string; readonly filter: InspectionsFilter }) {
  const { inspections } = useText();
  const query = useInfiniteQuery(inspectionsQuery(code, filter));
  if (!query.data) return <Loading queries={[query]} />;
  const items = query.data.pages.flatMap((page) => page.items);
  const isFiltered = Object.keys(filterOf(filter)).length > 0;
  if (items.length === 0) {
    return <p className="empty">{isFiltered ? inspections.emptyFiltered : inspections.empty}</p>;
  }
  return (
    <>
      <InspectionTable code={code} items={items} isOfCity />
      {query.hasNextPage && (
        <button
          type="button"
          className="button"
          aria-disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {inspections.more}
        </button>
      )}
    </>
  );
}

interface InspectionTableProps {
  readonly code: string;
  readonly items: readonly InspectionRow[];
  /** With the facility of each. */
  readonly isOfCity?: boolean;
}

/** Inspections as rows; the day opens one. */
export function InspectionTable({ code, items, isOfCity = false }: InspectionTableProps) {
  const { inspections } = useText();
  const { columns } = inspections;
  return (
    <ScrollRegion label={inspections.title}>
      <table className="table inspections-table">
        <thead>
          <tr>
            <th scope="col">{columns.day}</th>
            {isOfCity && <th scope="col">{columns.facility}</th>}
            <th scope="col">{columns.inspection}</th>
            <th scope="col">{columns.by}</th>
            <th scope="col">{columns.worst}</th>
            <th scope="col" className="right">
              {columns.findings}
            </th>
            <th scope="col" className="right">
              {columns.photos}
            </th>
            <th scope="col">{columns.receipt}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <RecordRow key={row.id} code={code} row={row} isOfCity={isOfCity} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface RecordRowProps {
  readonly code: string;
  readonly row: InspectionRow;
  readonly isOfCity: boolean;
}

function RecordRow({ code, row, isOfCity }: RecordRowProps) {
  const { language, text } = useLanguage();
  return (
    <tr>
      <th scope="row">
        <Link href={`/${code}/inspections/${row.id}`}>{dayText(row.inspectedOn, language)}</Link>
      </th>
      {isOfCity && <td>{row.facilityName}</td>}
      <td>
        {row.templateName}{' '}
        {row.templateName !== text.phone.kinds[row.kind] && <small>{text.phone.kinds[row.kind]}</small>}
      </td>
      <td>{row.inspectedByName}</td>
      <td>{row.worstGrade && <GradeMark grade={row.worstGrade} />}</td>
      <td className="right number">{digits(row.findings)}</td>
      <td className="right number">
        {digits(row.photos)}
        {row.photosAwaited > 0 && (
          <span className="tag tag-warn">{text.inspections.awaited(digits(row.photosAwaited))}</span>
        )}
      </td>
      <td className="number">{row.receiptNumber}</td>
    </tr>
  );
}
