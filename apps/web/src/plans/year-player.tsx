import { useEffect, useState } from 'react';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { planYearText } from './plan-years-text.js';

export interface YearPlayerProps {
  readonly fromFiscalYear: number;
  readonly years: number;
  readonly fiscalYear: number;
  /** Works under way in the year. */
  readonly works: number;
  readonly onYear: (fiscalYear: number) => void;
}

/** Time a year is shown for while the years run, ms; longer where motion is to be reduced. */
const yearDuration = { usual: 900, reduced: 2500 };

/** The year of the page, on a slider that also runs by itself. */
export function YearPlayer({ fromFiscalYear, years, fiscalYear, works, onYear }: YearPlayerProps) {
  const { language, text } = useLanguage();
  const { map } = text.plans;
  const [isPlaying, setIsPlaying] = useState(false);
  const last = fromFiscalYear + years - 1;
  useEffect(() => {
    if (!isPlaying) return;
    const isReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const next = () => (fiscalYear < last ? onYear(fiscalYear + 1) : setIsPlaying(false));
    const timer = setTimeout(next, isReduced ? yearDuration.reduced : yearDuration.usual);
    return () => clearTimeout(timer);
  }, [isPlaying, fiscalYear, last, onYear]);
  const toggle = () => {
    if (!isPlaying && fiscalYear >= last) onYear(fromFiscalYear);
    setIsPlaying(!isPlaying);
  };
  const year = planYearText(fiscalYear, language);
  return (
    <div className="year-player">
      <button
        type="button"
        className="button play"
        aria-label={isPlaying ? text.chart.pause : text.chart.play}
        onClick={toggle}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </button>
      <input
        type="range"
        min={fromFiscalYear}
        max={last}
        value={fiscalYear}
        aria-label={map.year}
        aria-valuetext={map.yearText(year, digits(works))}
        onChange={({ target }) => onYear(Number(target.value))}
      />
      <strong className="number">{year}</strong>
    </div>
  );
}
