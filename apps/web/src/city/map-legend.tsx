import { useEffect, useMemo, useState } from 'react';
import type { ConditionScales } from '../condition/standing-words.js';
import { shortFiscalYear } from '../format/year.js';
import type { Language } from '../i18n/language.js';
import { useLanguage } from '../i18n/text.js';
import { amountClassesOf } from '../map/colour-classes.js';
import { conditionColourings, yearsAheadOf } from '../map/condition-classes.js';
import type { FacilityPoint } from '../map/facility-points.js';
import { populationClasses } from '../map/ground.js';
import { type Colouring, colourings, type SwitchableLayer } from '../map/map-view.js';
import type { MethodName } from '../methods/method-name.js';
import { Segments } from '../shell/segments.js';
import { ColourEntries } from './colour-entries.js';
import { ForecastYear } from './forecast-year.js';
import { ImportedKeys } from './imported-keys.js';

export interface MapLegendProps {
  readonly points: readonly FacilityPoint[];
  readonly withCosts: boolean;
  readonly colourBy: Colouring;
  /** By which works fall due. */
  readonly method: MethodName;
  readonly fiscalYear: number;
  /** Year of the shown residents; null = not shown. */
  readonly populationYear: number | null;
  /** Year of the shown residents of towns. */
  readonly townYear: number | null;
  /** Layers that are switched on, and there. */
  readonly shown: ReadonlySet<SwitchableLayer>;
  readonly firstFiscalYear: number;
  /** How the city counts. */
  readonly scales: ConditionScales;
  /** How facilities stand could not be loaded. */
  readonly hasNoStandings: boolean;
  readonly onYear: (fiscalYear: number) => void;
  readonly onColourBy: (colourBy: Colouring) => void;
}

const hasRoomForLegend = matchMedia('(min-width: 1100px)');

/** What the colours of the symbols mean, and the choice between their meanings. */
export function MapLegend({
  points,
  withCosts,
  colourBy,
  method,
  fiscalYear,
  populationYear,
  townYear,
  shown,
  firstFiscalYear,
  scales,
  hasNoStandings,
  onYear,
  onColourBy,
}: MapLegendProps) {
  const { language, text } = useLanguage();
  const hasRoom = useHasRoom();
  const [isOpen, setIsOpen] = useIsOpen();
  const amounts = useMemo(() => amountClassesOf(points), [points]);
  const options = colourings
    .filter((value) => withCosts || !forCosts.has(value))
    .map((value) => ({ value, label: text.map.colourings[value] }));
  const caption = {
    category: null,
    age: text.map.ageCaption(shortFiscalYear(fiscalYear, language)),
    cost: text.map.costCaption,
    'cost-per-user': text.map.costPerUserCaption,
    users: text.map.usersCaption,
    estimated: text.map.estimatedCaption,
    ...text.condition.captions,
    forecast: text.condition.forecastCaption(shownYear(fiscalYear, firstFiscalYear, language)),
  }[colourBy];
  return (
    <section className="map-card legend" aria-label={text.map.legend}>
      {hasRoom ? (
        <Segments label={text.map.colourBy} options={options} value={colourBy} onChange={onColourBy} />
      ) : (
        <select
          className="select"
          aria-label={text.map.colourBy}
          value={colourBy}
          onChange={({ target }) => onColourBy(target.value as Colouring)}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {colourBy === 'forecast' && (
        <ForecastYear fiscalYear={fiscalYear} firstFiscalYear={firstFiscalYear} onYear={onYear} />
      )}
      {hasNoStandings && <p className="notice notice-warn">{text.condition.failed}</p>}
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="button">{text.map.legend}</summary>
        <div className="legend-inside">
          {caption && <p className="legend-caption">{caption}</p>}
          <ColourEntries colourBy={colourBy} amounts={amounts} scales={scales} />
          {points.some(({ isOwn }) => !isOwn) && (
            <p className="legend-others">
              <span className="dot dot-others" />
              {text.map.others}
            </p>
          )}
          {withCosts && <DueKey method={method} />}
          {populationYear !== null && <PopulationKey year={populationYear} />}
          <ImportedKeys shown={shown} townYear={townYear} />
          <p className="legend-caption">{text.map.size}</p>
        </div>
      </details>
    </section>
  );
}

/** Not for who may not see what things cost. */
const forCosts: ReadonlySet<Colouring> = new Set(['cost', ...conditionColourings]);

function shownYear(fiscalYear: number, firstFiscalYear: number, language: Language): string {
  return shortFiscalYear(firstFiscalYear + yearsAheadOf(fiscalYear, firstFiscalYear), language);
}

/** Many choices side by side would cover a small map. */
function useHasRoom(): boolean {
  const [hasRoom, setHasRoom] = useState(hasRoomForLegend.matches);
  useEffect(() => {
    const follow = () => setHasRoom(hasRoomForLegend.matches);
    hasRoomForLegend.addEventListener('change', follow);
    return () => hasRoomForLegend.removeEventListener('change', follow);
  }, []);
  return hasRoom;
}

/** Open where there is room for it beside the map, until the reader says otherwise. */
function useIsOpen() {
  const [isOpen, setIsOpen] = useState(hasRoomForLegend.matches);
  useEffect(() => {
    const follow = () => setIsOpen(hasRoomForLegend.matches);
    hasRoomForLegend.addEventListener('change', follow);
    return () => hasRoomForLegend.removeEventListener('change', follow);
  }, []);
  return [isOpen, setIsOpen] as const;
}

function DueKey({ method }: { readonly method: MethodName }) {
  const { text } = useLanguage();
  return (
    <ul className="legend-entries legend-due">
      <li>
        <span className="ring ring-renovation" />
        {text.map.dueRenovation(text.chart.renovationBy(method))}
      </li>
      <li>
        <span className="ring ring-rebuild" />
        {text.map.dueRebuild}
      </li>
    </ul>
  );
}

function PopulationKey({ year }: { readonly year: number }) {
  const { text } = useLanguage();
  return (
    <div className="population-key">
      <p className="legend-caption">{text.map.populationCaption(year)}</p>
      <ol>
        {populationClasses.map(({ from, colour }) => (
          <li key={from}>
            <span style={{ backgroundColor: colour }} />
            {from}
          </li>
        ))}
      </ol>
    </div>
  );
}
