import { formatYen } from '#libs/money';
import { useEffect, useMemo, useState } from 'react';
import { shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { categoryGroups, groupColours } from '../map/category-groups.js';
import { ageClasses, type ColourClass, costClasses, unknownColour } from '../map/colour-classes.js';
import type { FacilityPoint } from '../map/facility-points.js';
import { populationClasses } from '../map/ground.js';
import { type Colouring, colourings, type SwitchableLayer } from '../map/map-view.js';
import { Segments } from '../shell/segments.js';
import { ImportedKeys } from './imported-keys.js';

export interface MapLegendProps {
  readonly points: readonly FacilityPoint[];
  readonly colourBy: Colouring;
  readonly fiscalYear: number;
  /** Year of the shown residents; null = not shown. */
  readonly populationYear: number | null;
  /** Year of the shown residents of towns. */
  readonly townYear: number | null;
  /** Layers that are switched on, and there. */
  readonly shown: ReadonlySet<SwitchableLayer>;
  readonly onColourBy: (colourBy: Colouring) => void;
}

const hasRoomForLegend = matchMedia('(min-width: 1100px)');

interface Entry {
  readonly colour: string;
  readonly label: string;
  /** Name of the colour, said to those who cannot see it. */
  readonly colourName?: string;
  readonly hollow?: boolean;
}

/** What the colours of the symbols mean, and the choice between three meanings. */
export function MapLegend({
  points,
  colourBy,
  fiscalYear,
  populationYear,
  townYear,
  shown,
  onColourBy,
}: MapLegendProps) {
  const { language, text } = useLanguage();
  const [isOpen, setIsOpen] = useIsOpen();
  const costs = useMemo(() => costClasses(points.map((point) => point.averageYearlyYen ?? 0)), [points]);
  const options = colourings.map((value) => ({ value, label: text.map.colourings[value] }));
  const caption = {
    category: null,
    age: text.map.ageCaption(shortFiscalYear(fiscalYear, language)),
    cost: text.map.costCaption,
  }[colourBy];
  return (
    <section className="map-card legend" aria-label={text.map.legend}>
      <Segments label={text.map.colourBy} options={options} value={colourBy} onChange={onColourBy} />
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="button">{text.map.legend}</summary>
        <div className="legend-inside">
          {caption && <p className="legend-caption">{caption}</p>}
          <Entries colourBy={colourBy} costs={costs} />
          <ul className="legend-entries legend-due">
            <li>
              <span className="ring ring-renovation" />
              {text.map.dueRenovation}
            </li>
            <li>
              <span className="ring ring-rebuild" />
              {text.map.dueRebuild}
            </li>
          </ul>
          {populationYear !== null && <PopulationKey year={populationYear} />}
          <ImportedKeys shown={shown} townYear={townYear} />
          <p className="legend-caption">{text.map.size}</p>
        </div>
      </details>
    </section>
  );
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

/** Million yen, small amounts with a decimal. */
const millions = (yen: number): string => formatYen(yen, 'million-yen', yen > 0 && yen < 1e6 ? 1 : 0);

function Entries({ colourBy, costs }: { readonly colourBy: Colouring; readonly costs: readonly ColourClass[] }) {
  const { text } = useLanguage();
  const entries: Record<Colouring, () => readonly Entry[]> = {
    category: () =>
      categoryGroups.map((group) => ({
        colour: groupColours[group],
        label: text.domain.groups[group],
        colourName: text.domain.colourNames[group],
      })),
    age: () => [
      ...ageClasses.map(({ from, colour }, i) => ({
        colour,
        label: text.map.ageLegend(from, ageClasses[i + 1]?.from ?? null),
      })),
      { colour: unknownColour, label: text.map.unknownAge, hollow: true },
    ],
    cost: () => [
      ...costs.map(({ from, colour }, i) => {
        const to = costs[i + 1]?.from;
        return {
          colour,
          label: text.map.costLegend(millions(from), to === undefined ? null : millions(to)),
        };
      }),
      { colour: unknownColour, label: text.map.unknownCost, hollow: true },
    ],
  };
  return (
    <ul className="legend-entries">
      {entries[colourBy]().map(({ colour, label, colourName, hollow }) => (
        <li key={label}>
          <span
            className={hollow ? 'dot dot-hollow' : colourBy === 'category' ? 'dot' : 'dot dot-inked'}
            style={{ backgroundColor: colour }}
          />
          {label}
          {colourName && <span className="colour-name">{colourName}</span>}
        </li>
      ))}
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
