import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { facilityPageQuery, listPageSize } from '../api/facility-list.js';
import { municipalityQuery, overviewQuery } from '../api/queries.js';
import type { FacilityRow } from '../api/types.js';
import { NoFacilities } from '../cities/no-facilities.js';
import { registerAddress, workbookAddress } from '../api/workbook.js';
import { FacilityFilter } from '../city/facility-filter.js';
import { FoundNothing } from '../city/found-nothing.js';
import { FoundCount, foundWords } from '../city/found-count.js';
import { useLanguage } from '../i18n/text.js';
import { withMethod } from '../methods/method-name.js';
import { useMethodOfAddress } from '../methods/use-method.js';
import { SavedFilters } from '../saved-filters/saved-filters.js';
import { Permitted } from '../session/permitted.js';
import { useMay, useSeesOnlyOwn } from '../session/permission.js';
import { DownloadLink } from '../shell/download-link.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { Pager } from '../shell/pager.js';
import { BulkChange } from './bulk-change.js';
import { FacilityTable } from './facility-table.js';
import { type ListView, readListView, writeListView } from './list-address.js';

/** All facilities as a table: filter, sort, choose many and change them together, carry away as a workbook. */
export function FacilitiesPage({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const view = readListView(useSearch());
  const method = useMethodOfAddress();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<ReadonlyMap<string, FacilityRow>>(new Map());
  const city = useQuery(municipalityQuery(code));
  const may = useMay();
  const isConfined = useSeesOnlyOwn();
  const overview = useQuery({ ...overviewQuery(code), enabled: may('cost:read') });
  const { filter, sort, order, page } = view;
  const list = useQuery(facilityPageQuery(code, filter, { sort, order, page }));
  const show = (next: ListView) =>
    navigate(withMethod(writeListView(`/${code}/facilities`, next), method), { replace: true });
  return (
    <main id="content" className="page page-wide">
      <div className="page-title">
        <h1>{text.facility.list.title}</h1>
        <div className="actions">
          <DownloadLink
            className="button"
            href={registerAddress(code, view.filter, language)}
            title={may('import:write') ? text.shell.registerWorkbookHint : undefined}
          >
            <Icon name="table" />
            {may('import:write') ? text.shell.registerWorkbook : text.shell.registerFile}
          </DownloadLink>
          <Permitted to="cost:read">
            <DownloadLink className="button" href={workbookAddress(code, view.filter, language, method)}>
              <Icon name="download" />
              {text.shell.costWorkbook}
            </DownloadLink>
          </Permitted>
          <Permitted to="facility:write">
            <Link className="button button-primary" href={`/${code}/facilities/new`}>
              <Icon name="plus" />
              {text.facility.add}
            </Link>
          </Permitted>
        </div>
      </div>
      <div className="list-tools">
        {city.data && (
          <FacilityFilter
            filter={filter}
            city={city.data}
            firstFiscalYear={overview.data?.figures.averageYearlyCost.baseYear ?? 0}
            onChange={(changed) => show({ ...view, filter: changed, page: 1 })}
          >
            <SavedFilters code={code} view={view} onApply={show} />
          </FacilityFilter>
        )}
        <FoundCount words={list.data ? foundWords(list.data.total, overview.data?.facilities, text) : null}>
          {isConfined && <span className="tag">{text.city.onlyOwn}</span>}
          {filter.bbox && <span className="tag">{text.facility.list.inBox}</span>}
          {filter.missing && <span className="tag tag-warn">{text.facility.list.missing[filter.missing]}</span>}
        </FoundCount>
      </div>
      {city.data && chosen.size > 0 && (
        <BulkChange
          code={code}
          city={city.data}
          filter={filter}
          total={list.data?.total ?? 0}
          chosen={[...chosen.values()]}
          onChosen={(rows) => setChosen(new Map(rows.map((row) => [row.id, row])))}
        />
      )}
      {list.data ? (
        <>
          {overview.data?.facilities.total === 0 ? (
            <NoFacilities code={code} />
          ) : list.data.total === 0 ? (
            <FoundNothing filter={filter} />
          ) : (
            <FacilityTable
              code={code}
              rows={list.data.items}
              view={view}
              method={method}
              chosen={chosen}
              onView={show}
              onChosen={setChosen}
            />
          )}
          <Pager
            page={page}
            pages={Math.ceil(list.data.total / listPageSize)}
            onPage={(next) => show({ ...view, page: next })}
          />
        </>
      ) : (
        <Loading queries={[list]} />
      )}
    </main>
  );
}
