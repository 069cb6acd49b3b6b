import type { ReactNode } from 'react';
import { dateText } from '../format/date.js';
import { useLanguage } from '../i18n/text.js';
import { cityName } from '../shell/header.js';
import { type Report, sheetCount } from './report.js';

export interface SheetProps {
  readonly report: Pick<Report, 'city' | 'baseDate' | 'outputDate'>;
  readonly page: number;
  /** Sheets of the whole; those of the city's report unless told. */
  readonly pages?: number;
  /** Says what the sheet is about. */
  readonly title: string;
  /** Of the whole, at the head of later sheets; that of the city's report unless told. */
  readonly heading?: string;
  /** The first sheet bears the title of the whole. */
  readonly isFirst?: boolean;
  /** One facility with all it has, set closer. */
  readonly isKarte?: boolean;
  readonly children: ReactNode;
}

/** One page of paper with its foot: source, base date, date of output. */
export function Sheet({
  report,
  page,
  pages = sheetCount,
  title,
  heading,
  isFirst = false,
  isKarte = false,
  children,
}: SheetProps) {
  const { language, text } = useLanguage();
  const { city, baseDate, outputDate } = report;
  const name = cityName(city, language);
  return (
    <section className={isKarte ? 'paper is-karte' : 'paper'} aria-label={`${text.print.page(page, pages)} ${title}`}>
      {!isFirst && (
        <div className="paper-head">
          <h2>{title}</h2>
          <span>{heading ?? text.print.headingOf(name)}</span>
        </div>
      )}
      {children}
      <div className="paper-foot">
        <span>
          {text.print.source(name)}
          {city.fictional && ` — ${text.print.draft}`}
        </span>
        <span>{text.print.foot(dateText(baseDate, language), dateText(outputDate, language))}</span>
        <span>{text.print.page(page, pages)}</span>
      </div>
    </section>
  );
}
