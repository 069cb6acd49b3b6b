import { useEffect, useEffectEvent, useId, useState } from 'react';
import { shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { yearsAheadOf, yearsOfForecast } from '../map/condition-classes.js';
import { Icon } from '../shell/icons.js';

export interface ForecastYearProps {
  readonly fiscalYear: number;
  readonly firstFiscalYear: number;
  readonly onYear: (fiscalYear: number) => void;
}

/** How long a year is shown while they pass. */
const yearMs = 450;

/** The year of the forecast: by slider (arrow keys, Home, End), or one year after the other. */
export function ForecastYear({ fiscalYear, firstFiscalYear, onYear }: ForecastYearProps) {
  const { language, text } = useLanguage();
  const label = useId();
  const ahead = yearsAheadOf(fiscalYear, firstFiscalYear);
  const [isPlaying, setIsPlaying] = usePlay(ahead, (next) => onYear(firstFiscalYear + next));
  const year = text.condition.yearValue(shortFiscalYear(firstFiscalYear + ahead, language), ahead);
  const word = isPlaying ? text.condition.pause : text.condition.play;
  return (
    <div className="forecast-year">
      <label htmlFor={label}>{text.condition.year}</label>
      <output htmlFor={label} className="number">
        {year}
      </output>
      <button
        type="button"
        className="button"
        aria-label={`${word}: ${text.condition.playHint}`}
        title={text.condition.playHint}
        aria-pressed={isPlaying}
        onClick={() => setIsPlaying(!isPlaying)}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </button>
      <input
        id={label}
        type="range"
        min={0}
        max={yearsOfForecast}
        step={1}
        value={ahead}
        aria-valuetext={year}
        onChange={({ target }) => {
          setIsPlaying(false);
          onYear(firstFiscalYear + Number(target.value));
        }}
      />
    </div>
  );
}

/** From the year shown on (from the first again after the last), until the last or until it is stopped. */
function usePlay(ahead: number, show: (ahead: number) => void) {
  const [isPlaying, setIsPlaying] = useState(false);
  const step = useEffectEvent(() => {
    if (ahead >= yearsOfForecast) setIsPlaying(false);
    else show(ahead + 1);
  });
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => step(), yearMs);
    return () => clearInterval(timer);
  }, [isPlaying]);
  const play = (plays: boolean) => {
    if (plays && ahead >= yearsOfForecast) show(0);
    setIsPlaying(plays);
  };
  return [isPlaying, play] as const;
}
