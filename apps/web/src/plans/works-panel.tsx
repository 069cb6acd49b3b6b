import { type TreatmentKind, treatmentKinds } from '#libs/treatments';
import { useMemo, useState } from 'react';
import type { PlanWork } from '../api/types.js';
import { ChoiceInput } from '../forms/inputs.js';
import { SearchField } from '../forms/search-field.js';
import { districtText } from '../format/district.js';
import { digits } from '../format/quantity.js';
import { yenText } from '../format/yen.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Pager } from '../shell/pager.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { Closings } from './closings-table.js';
import type { PlanPartProps } from './plan-parts.js';
import { planYearText } from './plan-years-text.js';
import { whySentence } from './plan-words.js';
import { TreatmentMark } from './treatment-mark.js';
import { everyWork, type WorkColumn, workColumns, workName, worksOfView, type WorksView } from './works-filter.js';

const pageSize = 25;

/** All works of the plan with why each is in its year; sorted, filtered, page by page. */
export function WorksPanel({ plan, outcome, works, closings, onWork, onBuilding }: PlanPartProps) {
  const { language, text } = useLanguage();
  const { table, tabs } = text.plans;
  const [view, setView] = useState<WorksView>(everyWork);
  const shown = useMemo(() => worksOfView(works, view), [works, view]);
  const totalYen = useMemo(() => shown.reduce((sum, { costYen }) => sum + costYen, 0), [shown]);
  const busy = useMemo(() => new Set(works.map(({ buildingId }) => buildingId)).size, [works]);
  const change = (changed: Partial<WorksView>) => setView({ ...view, page: 1, ...changed });
  const isFiltered = view.words !== '' || view.district !== null || view.treatment !== null || view.fiscalYear !== null;
  const pages = Math.ceil(shown.length / pageSize);
  return (
    <div className="plan-panel">
      <div className="plan-panel-head">
        <h2>{tabs.works}</h2>
        <p aria-live="polite">{table.count(digits(shown.length), yenText(totalYen, language))}</p>
      </div>
      <Closings closings={closings} onBuilding={onBuilding} />
      <WorksFilterBar
        works={works}
        view={view}
        fromFiscalYear={plan.fromFiscalYear}
        years={plan.years}
        onChange={change}
      />
      {isFiltered && (
        <div>
          <button type="button" className="button" onClick={() => setView({ ...everyWork, sort: view.sort })}>
            {table.clear}
          </button>
        </div>
      )}
      {shown.length === 0 ? (
        <p className="empty">{table.nothing}</p>
      ) : (
        <ScrollRegion label={tabs.works}>
          <table className="table plan-works">
            <WorksHead view={view} onChange={change} />
            <tbody>
              {shown.slice((view.page - 1) * pageSize, view.page * pageSize).map((work) => (
                <WorkRow key={work.id} work={work} onWork={onWork} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <Pager page={view.page} pages={pages} onPage={(page) => change({ page })} />
      <p className="field-hint">{table.left(digits(outcome.buildings - busy))}</p>
    </div>
  );
}

interface WorksViewProps {
  readonly view: WorksView;
  readonly onChange: (changed: Partial<WorksView>) => void;
}

interface FilterBarProps extends WorksViewProps {
  readonly works: readonly PlanWork[];
  readonly fromFiscalYear: number;
  readonly years: number;
}

function WorksFilterBar({ works, view, fromFiscalYear, years, onChange }: FilterBarProps) {
  const { language, text } = useLanguage();
  const { table } = text.plans;
  const districts = useMemo(
    () =>
      [
        ...new Map(
          works.flatMap((work) =>
            work.districtName === null ? [] : [[work.districtName, districtText(work, language) ?? ''] as const],
          ),
        ),
      ].toSorted(([one], [other]) => one.localeCompare(other, 'ja')),
    [works, language],
  );
  const allYears = Array.from({ length: years }, (_, at) => fromFiscalYear + at);
  return (
    <div className="plan-filter">
      <SearchField label={table.search} value={view.words} onChange={(words) => onChange({ words })} />
      <ChoiceInput
        label={table.district}
        value={view.district ?? ''}
        none={table.allDistricts}
        options={districts.map(([value, label]) => ({ value, label }))}
        onChange={(name) => onChange({ district: name === '' ? null : name })}
      />
      <ChoiceInput
        label={table.treatment}
        value={view.treatment ?? ''}
        none={table.allTreatments}
        options={treatmentKinds.map((kind) => ({ value: kind, label: text.domain.treatments[kind] }))}
        onChange={(kind) => onChange({ treatment: kind === '' ? null : (kind as TreatmentKind) })}
      />
      <ChoiceInput
        label={text.plans.money.year}
        value={view.fiscalYear === null ? '' : String(view.fiscalYear)}
        none={table.allYears}
        options={allYears.map((year) => ({ value: String(year), label: planYearText(year, language) }))}
        onChange={(year) => onChange({ fiscalYear: year === '' ? null : Number(year) })}
      />
    </div>
  );
}

function WorksHead({ view, onChange }: WorksViewProps) {
  const { table } = useText().plans;
  const sortBy = (column: WorkColumn) =>
    onChange({ sort: column, isDescending: view.sort === column && !view.isDescending });
  return (
    <thead>
      <tr>
        {workColumns.map((column) => (
          <th
            key={column}
            scope="col"
            className={column === 'cost' ? 'right' : undefined}
            aria-sort={view.sort === column ? (view.isDescending ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" className="plan-sort" onClick={() => sortBy(column)}>
              {table[column]}
              <span aria-hidden="true">{view.sort === column ? (view.isDescending ? '▼' : '▲') : ''}</span>
            </button>
          </th>
        ))}
        <th scope="col">{table.why}</th>
      </tr>
    </thead>
  );
}

function WorkRow({ work, onWork }: { readonly work: PlanWork; readonly onWork: (work: PlanWork) => void }) {
  const { language, text } = useLanguage();
  const { work: words } = text.plans;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="plan-work-name" onClick={() => onWork(work)}>
          {workName(work)}
        </button>
        {work.isDecided && <span className="tag tag-accent">{words.decided}</span>}
        {work.isEstimated && <span className="tag">{words.estimated}</span>}
      </th>
      <td>{districtText(work, language) ?? words.noDistrict}</td>
      <td>
        <span className="plan-kind">
          <TreatmentMark treatment={work.treatment} />
          {text.domain.treatments[work.treatment]}
        </span>
      </td>
      <td className="number">{planYearText(work.fromFiscalYear, language)}</td>
      <td className="right number">{yenText(work.costYen, language)}</td>
      <td className="plan-why">{whySentence(work, language, text)}</td>
    </tr>
  );
}
