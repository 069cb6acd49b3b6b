import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { facilityListQuery, rowsOf } from '../api/facility-list.js';
import {
  costColumnsQuery,
  costOutlookQuery,
  facilityColumnsQuery,
  mapManifestQuery,
  municipalityQuery,
  overviewQuery,
} from '../api/queries.js';
import type { FigureName, Municipality, Overview } from '../api/types.js';
import { Timeline } from '../charts/timeline.js';
import { EvidenceDrawer } from '../figures/evidence-drawer.js';
import { FigurePanel } from '../figures/figure-panel.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import type { CityMap as DrawnMap } from '../map/create-map.js';
import { everyFacility, isEveryFacility, type MapView } from '../map/map-view.js';
import { Icon } from '../shell/icons.js';
import { useAnnounce } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import { Segments } from '../shell/segments.js';
import { Breakdown } from './breakdown.js';
import { CityMap } from './city-map.js';
import { FacilityFilter } from './facility-filter.js';
import { FacilityList } from './facility-list.js';
import { LayerMenu } from './layer-menu.js';
import { MapLegend } from './map-legend.js';
import { mapPoints } from './map-points.js';
import { SelectedCard } from './selected-card.js';
import { useMapView } from './use-map-view.js';

/** A city on one page: four figures and the list, the map, and forty years of cost; all show the same facilities and the same year. */
export function CityPage({ code }: { readonly code: string }) {
  const city = useQuery(municipalityQuery(code));
  const overview = useQuery(overviewQuery(code));
  const [view, change] = useMapView();
  const [figure, setFigure] = useState<FigureName | null>(null);
  if (!city.data || !overview.data) return <Loading queries={[city, overview]} />;
  return (
    <main id="content" className="city-page">
      <Workspace
        code={code}
        city={city.data}
        overview={overview.data}
        view={view}
        change={change}
        onEvidence={setFigure}
      />
      {figure && (
        <EvidenceDrawer
          code={code}
          city={city.data}
          overview={overview.data}
          figure={figure}
          onClose={() => setFigure(null)}
        />
      )}
    </main>
  );
}

interface WorkspaceProps {
  readonly code: string;
  readonly city: Municipality;
  readonly overview: Overview;
  readonly view: MapView;
  change(changed: Partial<MapView>): void;
  onEvidence(figure: FigureName): void;
}

function Workspace(props: WorkspaceProps) {
  const { code, city, overview, view, change, onEvidence } = props;
  const text = useText();
  const [panel, setPanel] = useState<'list' | 'breakdown'>('list');
  const [hovered, setHovered] = useState<string | null>(null);
  const list = useMatchingFacilities(code, view);
  const select = useSelection(view, change, list.rows);
  const outlook = useQuery(costOutlookQuery(code, view.filter)).data;
  const firstFiscalYear = outlook?.fromFiscalYear ?? overview.figures.averageYearlyCost.baseYear ?? 0;
  return (
    <>
      <aside className="panel">
        <FigurePanel code={code} overview={overview} onEvidence={onEvidence} />
        <div className="panel-tabs">
          <Segments<'list' | 'breakdown'>
            label={text.city.panel}
            options={[
              { value: 'list', label: text.city.list },
              { value: 'breakdown', label: text.city.breakdown },
            ]}
            value={panel}
            onChange={setPanel}
          />
          <p className="panel-count number">{text.city.found(digits(list.total), digits(overview.facilities.total))}</p>
        </div>
        {panel === 'breakdown' ? (
          <Breakdown overview={overview} />
        ) : (
          <>
            <FacilityFilter
              filter={view.filter}
              city={city}
              firstFiscalYear={firstFiscalYear}
              onChange={(filter) => change({ filter })}
            />
            {overview.facilities.total === 0 ? (
              <NoFacilities code={code} />
            ) : list.rows.length === 0 && !list.isPending ? (
              <p className="empty">{text.city.foundNothing}</p>
            ) : (
              <FacilityList
                rows={list.rows}
                selection={view.selection}
                hovered={hovered}
                onSelect={select}
                onHover={setHovered}
              />
            )}
          </>
        )}
      </aside>
      <MapArea
        {...props}
        list={list}
        hovered={hovered}
        firstFiscalYear={firstFiscalYear}
        onHover={setHovered}
        onSelect={select}
      />
      {outlook && <CostDock {...props} outlook={outlook} firstFiscalYear={firstFiscalYear} />}
    </>
  );
}

interface MatchingFacilities {
  readonly rows: ReturnType<typeof rowsOf>;
  readonly total: number;
  readonly isPending: boolean;
  /** Ids that pass the filter, once all are known; null = all pass. */
  readonly passing: ReadonlySet<string> | null;
}

/** All facilities of the filter, fetched page by page without being asked, because the map needs every one of them. */
function useMatchingFacilities(code: string, { filter }: MapView): MatchingFacilities {
  const { data, hasNextPage, isFetching, fetchNextPage, isPending } = useInfiniteQuery(facilityListQuery(code, filter));
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const rows = useMemo(() => rowsOf(data?.pages), [data]);
  const isFiltered = !isEveryFacility(filter);
  const passing = useMemo(() => (isFiltered ? new Set(rows.map(({ id }) => id)) : null), [isFiltered, rows]);
  return { rows, total: data?.pages[0]?.total ?? 0, isPending, passing };
}

/** Selects a facility and says so. */
function useSelection(view: MapView, change: WorkspaceProps['change'], rows: MatchingFacilities['rows']) {
  const text = useText();
  const announce = useAnnounce();
  return useCallback(
    (id: string | null) => {
      if (id === view.selection) return;
      change({ selection: id });
      const name = rows.find((row) => row.id === id)?.name;
      announce(id === null ? text.map.deselected : text.map.selected(name ?? ''));
    },
    [view.selection, change, rows, text, announce],
  );
}

interface MapAreaProps extends WorkspaceProps {
  readonly list: MatchingFacilities;
  readonly hovered: string | null;
  readonly firstFiscalYear: number;
  onHover(id: string | null): void;
  onSelect(id: string | null): void;
}

const wideEnoughForCards = matchMedia('(min-width: 1100px)');

function MapArea({ code, view, change, list, hovered, firstFiscalYear, onHover, onSelect }: MapAreaProps) {
  const text = useText();
  const manifest = useQuery(mapManifestQuery(code));
  const columns = useQuery(facilityColumnsQuery(code));
  const costs = useQuery(costColumnsQuery(code));
  const map = useRef<DrawnMap | null>(null);
  const points = useMemo(
    () => (columns.data && !costs.isPending ? mapPoints(columns.data, costs.data ?? null) : null),
    [columns.data, costs.data, costs.isPending],
  );
  const fiscalYear = view.fiscalYear ?? firstFiscalYear;
  useEffect(() => {
    if (view.selection !== null) map.current?.reveal(view.selection);
  }, [view.selection]);
  if (!manifest.data || !points)
    return (
      <div className="map-area">
        <Loading queries={[manifest, columns]} />
      </div>
    );
  const selected = points.find(({ id }) => id === view.selection);
  const populationYear = view.layers.has('population') ? nearestYear(manifest.data.populationYears, fiscalYear) : null;
  return (
    <section className="map-area" aria-label={text.map.title}>
      <CityMap
        code={code}
        manifest={manifest.data}
        points={points}
        firstFiscalYear={firstFiscalYear}
        view={view}
        passing={list.passing}
        hovered={hovered}
        padding={
          wideEnoughForCards.matches
            ? { top: 24, right: 24, bottom: 32, left: 250 }
            : { top: 60, right: 16, bottom: 16, left: 16 }
        }
        onCamera={(camera) => change({ camera })}
        onHover={onHover}
        onSelect={onSelect}
        onMap={(drawn) => {
          map.current = drawn;
        }}
      />
      <MapLegend
        points={points}
        colourBy={view.colourBy}
        fiscalYear={fiscalYear}
        populationYear={populationYear}
        onColourBy={(colourBy) => change({ colourBy })}
      />
      <div className="map-buttons">
        <LayerMenu
          layers={view.layers}
          available={manifest.data.layers.map(({ key }) => key)}
          onChange={(layers) => change({ layers })}
        />
        <button
          type="button"
          className="button"
          aria-label={text.map.wholeCity}
          title={text.map.wholeCity}
          onClick={() => map.current?.showWholeCity()}
        >
          <Icon name="whole" />
        </button>
      </div>
      {selected && (
        <SelectedCard
          code={code}
          point={selected}
          row={list.rows.find(({ id }) => id === selected.id) ?? null}
          fiscalYear={fiscalYear}
          onClose={() => onSelect(null)}
        />
      )}
    </section>
  );
}

function CostDock({
  code,
  city,
  view,
  change,
  outlook,
  firstFiscalYear,
}: WorkspaceProps & { readonly outlook: Parameters<typeof Timeline>[0]['outlook']; readonly firstFiscalYear: number }) {
  const text = useText();
  const onYear = useCallback((fiscalYear: number) => change({ fiscalYear }), [change]);
  if (outlook.totalYen === 0 && isEveryFacility(view.filter)) {
    return (
      <section className="dock empty" aria-label={text.chart.title}>
        <p>{text.chart.noCost}</p>
        <Link className="button" href={`/${code}/check`}>
          {text.chart.noCostAction}
        </Link>
      </section>
    );
  }
  return (
    <div className="dock">
      <Timeline
        outlook={outlook}
        availableYen={view.filter === everyFacility || isEveryFacility(view.filter) ? city.availableYen : null}
        fiscalYear={view.fiscalYear ?? firstFiscalYear}
        onYear={onYear}
      />
    </div>
  );
}

function NoFacilities({ code }: { readonly code: string }) {
  const text = useText();
  return (
    <div className="empty">
      <strong>{text.city.noFacilities}</strong>
      <p>{text.city.noFacilitiesHint}</p>
      <Link className="button button-primary" href={`/${code}/import`}>
        <Icon name="upload" />
        {text.city.importFiles}
      </Link>
    </div>
  );
}

function nearestYear(years: readonly number[], year: number): number | null {
  return years.reduce<number | null>(
    (best, next) => (best === null || Math.abs(next - year) < Math.abs(best - year) ? next : best),
    null,
  );
}
