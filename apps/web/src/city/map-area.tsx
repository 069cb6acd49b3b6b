import { writeBounds } from '#geo/spatial/bounds';
import type { ConditionScales } from '../condition/standing-words.js';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { costColumnsQuery, facilityColumnsQuery, mapManifestQuery } from '../api/queries.js';
import { useText } from '../i18n/text.js';
import type { CityMap as DrawnMap, MapPadding } from '../map/create-map.js';
import type { FacilityPoint } from '../map/facility-points.js';
import type { DrawnParcel } from '../map/land-layers.js';
import { baseMapKey, offeredLayers } from '../map/layer-needs.js';
import type { MapView, SwitchableLayer } from '../map/map-view.js';
import type { MethodName } from '../methods/method-name.js';
import { Permitted } from '../session/permitted.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { CityMap, type MapFailure } from './city-map.js';
import { LayerMenu } from './layer-menu.js';
import { MapLegend } from './map-legend.js';
import type { Standings } from '../condition/use-standings.js';
import { mapPoints } from './map-points.js';
import { ParcelCard } from './parcel-card.js';
import { SelectedCard } from './selected-card.js';
import type { MatchingFacilities } from './use-matching-facilities.js';

export interface MapAreaProps {
  readonly code: string;
  /** Whether the reader may see what things cost. */
  readonly withCosts: boolean;
  readonly view: MapView;
  readonly matching: MatchingFacilities;
  readonly hovered: string | null;
  /** 0 = not known yet. */
  readonly firstFiscalYear: number;
  /** Null = not asked for, or not known yet. */
  readonly standings: Standings | null;
  readonly scales: ConditionScales;
  /** They could not be loaded. */
  readonly hasNoStandings: boolean;
  readonly change: (changed: Partial<MapView>) => void;
  readonly onHover: (id: string | null) => void;
  readonly onSelect: (id: string | null) => void;
  /** After the first picture with facilities, or where there is nothing to draw. */
  readonly onDrawn: () => void;
}

const hasRoomForCards = matchMedia('(min-width: 1100px)');
/** Below that width map and list stand in one page that fingers scroll. */
const isInScrolledPage = matchMedia('(max-width: 1099px) and (pointer: coarse)');
const widePadding: MapPadding = { top: 24, right: 24, bottom: 32, left: 250 };
const narrowPadding: MapPadding = { top: 64, right: 16, bottom: 28, left: 16 };

/** The map with its legend, its buttons and the card of the chosen facility. */
export function MapArea(props: MapAreaProps) {
  const { code, withCosts, view, matching, hovered, firstFiscalYear, change, onHover, onSelect, onDrawn } = props;
  const text = useText();
  const manifest = useQuery(mapManifestQuery(code));
  const map = useRef<DrawnMap | null>(null);
  const [parcel, setParcel] = useState<DrawnParcel | null>(null);
  const [failure, setFailure] = useState<MapFailure | null>(null);
  const { points, failed } = useMapPoints(code, view.method, withCosts, props.standings);
  const fiscalYear = view.fiscalYear ?? firstFiscalYear;
  useEffect(() => {
    if (view.selection !== null) map.current?.reveal(view.selection);
  }, [view.selection, points]);
  if (!manifest.data || failed.length > 0) {
    return (
      <div className="map-area">
        <Loading queries={[manifest, ...failed]} />
      </div>
    );
  }
  const { populationYears, townPopulationYears, bounds, baseMap } = manifest.data;
  const available = [...manifest.data.layers.map(({ key }) => key), ...(baseMap ? [baseMapKey] : [])];
  if (bounds === null) return <NothingToDraw code={code} onDrawn={onDrawn} />;
  const selected = points?.find(({ id }) => id === view.selection);
  return (
    <div className="map-area">
      <CityMap
        code={code}
        manifest={manifest.data}
        points={points}
        firstFiscalYear={firstFiscalYear}
        view={view}
        passing={matching.passing}
        hovered={hovered}
        padding={hasRoomForCards.matches ? widePadding : narrowPadding}
        leavesSwipesToPage={isInScrolledPage.matches}
        failure={failure}
        onFailure={setFailure}
        onCamera={(camera) => change({ camera })}
        onHover={onHover}
        onSelect={onSelect}
        onParcel={setParcel}
        onDrawn={onDrawn}
        onMap={(drawn) => {
          map.current = drawn;
        }}
      />
      <MapLegend
        points={points ?? noPoints}
        withCosts={withCosts}
        colourBy={view.colourBy}
        method={view.method}
        fiscalYear={fiscalYear}
        populationYear={
          failure === null && view.layers.has('population') ? nearestYear(populationYears, fiscalYear) : null
        }
        townYear={nearestYear(townPopulationYears, fiscalYear)}
        shown={failure === null ? shownLayers(available, view) : nothingShown}
        firstFiscalYear={firstFiscalYear}
        scales={props.scales}
        hasNoStandings={props.hasNoStandings}
        onYear={(year) => change({ fiscalYear: year })}
        onColourBy={(colourBy) => change({ colourBy })}
      />
      {failure === null && (
        <div className="map-buttons">
          <LayerMenu layers={view.layers} available={available} onChange={(chosen) => change({ layers: chosen })} />
          <button
            type="button"
            className="button"
            aria-label={text.map.wholeCity}
            title={text.map.wholeCity}
            onClick={() => map.current?.showWholeCity()}
          >
            <Icon name="whole" />
          </button>
          <button
            type="button"
            className="button"
            aria-label={text.map.onlyShown}
            aria-pressed={view.filter.bbox !== null}
            title={text.map.onlyShown}
            onClick={() =>
              change({ filter: { ...view.filter, bbox: view.filter.bbox === null ? boxOf(map.current) : null } })
            }
          >
            <Icon name="filter" />
          </button>
        </div>
      )}
      {parcel && !selected && view.layers.has('land') && (
        <ParcelCard
          code={code}
          parcel={parcel}
          facility={points?.find(({ id }) => id === parcel.facilityId)?.name ?? null}
          onClose={() => setParcel(null)}
        />
      )}
      {selected && (
        <SelectedCard
          code={code}
          point={selected}
          row={matching.rows.find(({ id }) => id === selected.id) ?? null}
          fiscalYear={fiscalYear}
          firstFiscalYear={firstFiscalYear}
          filter={view.filter}
          method={view.method}
          onClose={() => onSelect(null)}
        />
      )}
    </div>
  );
}

/** A city without a boundary and without a facility that has a place. */
function NothingToDraw({ code, onDrawn }: { readonly code: string; readonly onDrawn: () => void }) {
  const text = useText();
  useEffect(onDrawn, [onDrawn]);
  return (
    <div className="map-area map-area-empty">
      <p>{text.map.noPlaces}</p>
      <div className="actions">
        <Permitted to="import:write">
          <Link className="button" href={`/${code}/import`}>
            {text.city.importFiles}
          </Link>
        </Permitted>
        <Permitted to="municipality:update">
          <Link className="button" href={`/${code}/settings#boundary`}>
            {text.map.addBoundary}
          </Link>
        </Permitted>
      </div>
    </div>
  );
}

const boxOf = (map: DrawnMap | null): string | null => map && writeBounds(map.shownBox());

const nothingShown: ReadonlySet<SwitchableLayer> = new Set();

function shownLayers(available: readonly string[], view: MapView): ReadonlySet<SwitchableLayer> {
  return new Set(offeredLayers(available).filter((layer) => view.layers.has(layer)));
}

const noPoints: readonly FacilityPoint[] = [];

/** The facilities to draw, once their places and their costs are there; they are drawn without costs where those fail. */
function useMapPoints(code: string, method: MethodName, withCosts: boolean, standings: Standings | null) {
  const columns = useQuery(facilityColumnsQuery(code));
  const costs = useQuery({ ...costColumnsQuery(code, method), enabled: withCosts });
  const isReady = !withCosts || !costs.isPending;
  const points = useMemo(
    () => (columns.data && isReady ? mapPoints(columns.data, costs.data ?? null, standings) : null),
    [columns.data, costs.data, standings, isReady],
  );
  return { points, failed: columns.error ? [columns] : [] };
}

function nearestYear(years: readonly number[], year: number): number | null {
  return years.reduce<number | null>(
    (best, next) => (best === null || Math.abs(next - year) < Math.abs(best - year) ? next : best),
    null,
  );
}
