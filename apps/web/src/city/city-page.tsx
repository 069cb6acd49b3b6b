import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { prefetchCity } from '../api/prefetch-city.js';
import {
  costColumnsQuery,
  costOutlookQuery,
  facilityColumnsQuery,
  municipalityQuery,
  overviewQuery,
} from '../api/queries.js';
import type { FacilityRow, FigureName } from '../api/types.js';
import { EvidenceDrawer } from '../figures/evidence-drawer.js';
import { useLanguage, useText } from '../i18n/text.js';
import { conditionColourings, type ConditionColouring, yearsAheadOf } from '../map/condition-classes.js';
import type { Colouring, MapView } from '../map/map-view.js';
import { conditionFill } from '../map/static-symbol.js';
import { useStandings } from '../condition/use-standings.js';
import { standingText } from '../condition/standing-words.js';
import { currentFiscalYear } from '../format/year.js';
import { useMay } from '../session/permission.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { cityName } from '../shell/header.js';
import { useAnnounce } from '../shell/live-region.js';
import { CostDock } from './cost-dock.js';
import { MapArea } from './map-area.js';
import { SidePanel } from './side-panel.js';
import { type MatchingFacilities, useMatchingFacilities } from './use-matching-facilities.js';
import { useMapView } from './use-map-view.js';

/**
 * A city on one page: four figures and the list, the map, and forty years of cost; all show the same facilities and the same year.
 * Who may not see what things cost has the list and the map.
 */
export function CityPage({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const client = useQueryClient();
  const withCosts = useMay()('cost:read');
  const [asked, change] = useMapView();
  const view = withCosts || !needsCosts(asked.colourBy) ? asked : { ...asked, colourBy: 'category' as const };
  const { method } = view;
  useEffect(() => void prefetchCity(client, code, method, withCosts), [client, code, method, withCosts]);
  const [hovered, setHovered] = useState<string | null>(null);
  const [figure, setFigure] = useState<FigureName | null>(null);
  const city = useQuery(municipalityQuery(code));
  const facilityColumns = useQuery(facilityColumnsQuery(code));
  const costColumns = useQuery({ ...costColumnsQuery(code, method), enabled: withCosts });
  // What stands beside the map waits for what the map is made of, as in prefetchCity.
  const enabled = !facilityColumns.isPending && (!withCosts || !costColumns.isPending);
  const overview = useQuery({ ...overviewQuery(code, method), enabled: enabled && withCosts });
  const outlook = useQuery({ ...costOutlookQuery(code, view.filter, method), enabled: enabled && withCosts });
  const [isDrawn, setIsDrawn] = useState(false);
  const matching = useMatchingFacilities(code, view.filter, { enabled, isMapDrawn: isDrawn });
  const onDrawn = useCallback(() => setIsDrawn(true), []);
  const condition = conditionOf(view.colourBy);
  const { standings, scales, error: standingsError } = useStandings(code, condition !== null && enabled);
  const select = useSelection(view.selection, change, matching);
  const forecastFrom = costColumns.data?.fromFiscalYear ?? outlook.data?.fromFiscalYear ?? 0;
  const firstFiscalYear = withCosts ? forecastFrom : currentFiscalYear();
  const yearsAhead = yearsAheadOf(view.fiscalYear ?? firstFiscalYear, firstFiscalYear);
  const noteOf =
    condition && standings
      ? ({ id, owner }: FacilityRow) =>
          owner === 'city'
            ? {
                words: standingText(standings.get(id), condition, yearsAhead, text),
                colour: conditionFill(standings.get(id) ?? null, condition, yearsAhead),
              }
            : null
      : null;
  if (city.error) {
    return (
      <main id="content" className="page page-narrow">
        <ErrorNotice error={city.error} onRetry={() => void city.refetch()} />
      </main>
    );
  }
  return (
    <main id="content" className="city-page">
      <h1 className="visually-hidden">{city.data && text.city.title(cityName(city.data, language))}</h1>
      <SidePanel
        code={code}
        overview={withCosts ? overview : null}
        method={method}
        filter={view.filter}
        matching={matching}
        selection={view.selection}
        hovered={hovered}
        firstFiscalYear={firstFiscalYear}
        noteOf={noteOf}
        onFilter={(filter) => change({ filter })}
        onSelect={select}
        onHover={setHovered}
        onEvidence={setFigure}
      />
      <MapArea
        code={code}
        withCosts={withCosts}
        view={view}
        matching={matching}
        hovered={hovered}
        firstFiscalYear={firstFiscalYear}
        standings={standings}
        scales={scales}
        hasNoStandings={standingsError !== null}
        change={change}
        onHover={setHovered}
        onSelect={select}
        onDrawn={onDrawn}
      />
      {withCosts && overview.data?.facilities.total !== 0 && (
        <CostDock
          code={code}
          outlook={outlook.data ?? null}
          availableYen={city.data?.availableYen ?? null}
          view={view}
          change={change}
        />
      )}
      {figure && city.data && overview.data && (
        <EvidenceDrawer
          code={code}
          city={city.data}
          overview={overview.data}
          figure={figure}
          method={method}
          onClose={() => setFigure(null)}
        />
      )}
    </main>
  );
}

/** Colourings for who may see what things cost, and how buildings stand. */
const needsCosts = (colourBy: Colouring): boolean => colourBy === 'cost' || conditionOf(colourBy) !== null;

const conditionOf = (colourBy: Colouring): ConditionColouring | null =>
  conditionColourings.find((one) => one === colourBy) ?? null;

/** Selects a facility and says so. */
function useSelection(
  selection: string | null,
  change: (changed: Partial<MapView>) => void,
  { rows }: MatchingFacilities,
) {
  const text = useText();
  const announce = useAnnounce();
  return useCallback(
    (id: string | null) => {
      if (id === selection) return;
      change({ selection: id });
      const name = rows.find((row) => row.id === id)?.name ?? '';
      announce(id === null ? text.map.deselected : text.map.selected(name));
    },
    [selection, change, rows, text, announce],
  );
}
