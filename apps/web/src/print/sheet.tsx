import type { ReactNode } from 'react';
import { dateText } from '../format/date.js';
import { useLanguage } from '../i18n/text.js';
import { cityName } from '../shell/header.js';
import { type Report, sheetCount } from './report.js';

export interface SheetProps {
  readonly report: Report;
  readonly page: number;
  /** Says what the sheet is about. */
  readonly title: string;
  /** The first sheet bears the title of the whole. */
  readonly isFirst?: boolean;
  readonly children: ReactNode;
}

/** One page of paper with its foot: source, base date, date of output. */
export function Sheet({ report, page, title, isFirst = false, children }: SheetProps) {
  const { language, text } = useLanguage();
  const { city, baseDate, outputDate } = report;
  const name = cityName(city, language);
  return (
    <section className="paper" aria-label={`${text.print.page(page, sheetCount)} ${title}`}>
      {!isFirst && (
        <div className="paper-head">
          <h2>{title}</h2>
          <span>{text.print.headingOf(name)}</span>
        </div>
      )}
      {children}
      <div className="paper-foot">
        <span>
          {text.print.source(name)}
          {city.fictional && ` — ${text.print.draft}`}
        </span>
        <span>{text.print.foot(dateText(baseDate, language), dateText(outputDate, language))}</span>
        <span>{text.print.page(page, sheetCount)}</span>
      </div>
    </section>
  );
}
