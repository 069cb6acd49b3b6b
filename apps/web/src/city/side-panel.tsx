import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { municipalityQuery } from '../api/queries.js';
import type { FigureName, Overview } from '../api/types.js';
import { FigurePanel } from '../figures/figure-panel.js';
import { useText } from '../i18n/text.js';
import { type FacilityFilter as Filter, isEveryFacility } from '../map/map-view.js';
import { type MethodName, withMethod } from '../methods/method-name.js';
import { SavedFilters } from '../saved-filters/saved-filters.js';
import { useSeesOnlyOwn } from '../session/permission.js';
import { Permitted } from '../session/permitted.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { Segments } from '../shell/segments.js';
import { Breakdown } from './breakdown.js';
import { FacilityFilter } from './facility-filter.js';
import { FacilityList, type NoteOf } from './facility-list.js';
import { FoundNothing } from './found-nothing.js';
import { FoundCount, foundWords } from './found-count.js';
import type { MatchingFacilities } from './use-matching-facilities.js';

export interface SidePanelProps {
  readonly code: string;
  /** Null = not for this reader. */
  readonly overview: UseQueryResult<Overview> | null;
  /** With which a facility's page goes on. */
  readonly method: MethodName;
  readonly filter: Filter;
  readonly matching: MatchingFacilities;
  readonly selection: string | null;
  readonly hovered: string | null;
  readonly firstFiscalYear: number;
  /** What the colouring of the map says of a facility; null = the list says it already. */
  readonly noteOf: NoteOf | null;
  readonly onFilter: (filter: Filter) => void;
  readonly onSelect: (id: string | null) => void;
  readonly onHover: (id: string | null) => void;
  readonly onEvidence: (figure: FigureName) => void;
}

/** The four figures, and below them the facilities or their breakdown. */
export function SidePanel(props: SidePanelProps) {
  const { code, overview, filter, matching, onEvidence } = props;
  const text = useText();
  const [panel, setPanel] = useState<'list' | 'breakdown'>('list');
  if (overview === null) return <PlainPanel {...props} />;
  const counted = matching.isPending ? undefined : overview.data?.facilities;
  const options = [
    { value: 'list' as const, label: text.city.list },
    { value: 'breakdown' as const, label: text.city.breakdown },
  ];
  return (
    <aside className="panel">
      {overview.data ? (
        <FigurePanel
          code={code}
          overview={overview.data}
          isListFiltered={!isEveryFacility(filter)}
          onEvidence={onEvidence}
        />
      ) : (
        <div className="figures figures-waiting">
          <Loading queries={[overview]} />
        </div>
      )}
      <div className="panel-tabs">
        <Segments label={text.city.panel} options={options} value={panel} onChange={setPanel} />
        <FoundCount words={counted ? foundWords(matching.total, counted, text) : null} />
      </div>
      {panel === 'breakdown' && overview.data ? <Breakdown overview={overview.data} /> : <Facilities {...props} />}
    </aside>
  );
}

/** The facilities alone. */
function PlainPanel(props: SidePanelProps) {
  const { isPending, total } = props.matching;
  const text = useText();
  const isConfined = useSeesOnlyOwn();
  return (
    <aside className="panel">
      <div className="panel-tabs panel-plain">
        <FoundCount words={isPending ? null : foundWords(total, undefined, text)}>
          {isConfined && <span className="tag">{text.city.onlyOwn}</span>}
        </FoundCount>
      </div>
      <Facilities {...props} />
    </aside>
  );
}

function Facilities(props: SidePanelProps) {
  const { code, overview, method, filter, matching, selection, hovered, firstFiscalYear, onFilter, onSelect, onHover } =
    props;
  const [, navigate] = useLocation();
  const city = useQuery(municipalityQuery(code));
  return (
    <>
      {city.data ? (
        <FacilityFilter filter={filter} city={city.data} firstFiscalYear={firstFiscalYear} onChange={onFilter}>
          <SavedFilters
            code={code}
            view={{ filter, sort: 'name', order: 'asc' }}
            onApply={(saved) => onFilter(saved.filter)}
          />
        </FacilityFilter>
      ) : (
        <div className="facility-filter" />
      )}
      {matching.error ? (
        <ErrorNotice error={matching.error} />
      ) : overview?.data?.facilities.total === 0 ? (
        <NoFacilities code={code} />
      ) : matching.rows.length === 0 ? (
        <FoundNothing filter={filter} isPending={matching.isPending} />
      ) : (
        <FacilityList
          rows={matching.rows}
          noteOf={props.noteOf}
          selection={selection}
          hovered={hovered}
          onSelect={onSelect}
          onHover={onHover}
          onOpen={(id) => navigate(withMethod(`/${code}/facilities/${id}`, method))}
        />
      )}
    </>
  );
}

function NoFacilities({ code }: { readonly code: string }) {
  const text = useText();
  return (
    <div className="empty">
      <strong>{text.city.noFacilities}</strong>
      <p>{text.city.noFacilitiesHint}</p>
      <Permitted to="import:write">
        <Link className="button button-primary" href={`/${code}/import`}>
          <Icon name="upload" />
          {text.city.importFiles}
        </Link>
      </Permitted>
    </div>
  );
}
