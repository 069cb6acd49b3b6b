import { AgePyramid } from '../charts/age-pyramid.js';
import { CategoryBars } from '../charts/category-bars.js';
import type { Overview } from '../api/types.js';
import { areaText } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { useSize } from '../shell/use-size.js';

/** The stock of the city by age and by category. */
export function Breakdown({ overview }: { readonly overview: Overview }) {
  const { language, text } = useLanguage();
  const [ref, { width }] = useSize<HTMLDivElement>();
  const { builtYears, categories } = overview;
  return (
    <div className="breakdown">
      <div ref={ref}>
        <h2>
          {text.chart.ages} <small>{text.chart.agesUnit}</small>
        </h2>
        <ul className="chart-legend">
          <li>{text.chart.knownPart}</li>
          <li className="legend-hatched">{text.chart.estimatedPart}</li>
        </ul>
        {width > 0 && <AgePyramid bins={builtYears.items} width={width} />}
        {builtYears.unknownFloorAreaM2 > 0 && (
          <p className="field-hint">
            {text.chart.unknownYear}: {areaText(Math.round(builtYears.unknownFloorAreaM2), language)}
          </p>
        )}
      </div>
      <div>
        <h2>
          {text.chart.categories} <small>{`${text.chart.area} · ${text.chart.facilities}`}</small>
        </h2>
        {width > 0 && <CategoryBars items={categories.items} width={width} />}
      </div>
    </div>
  );
}
