import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type ConditionGrade, conditionGrades } from '#libs/asset';
import { municipalityQuery } from '../api/queries.js';
import type { ConditionSummary, Municipality } from '../api/types.js';
import { ChoiceInput } from '../forms/inputs.js';
import { dayText } from '../format/date.js';
import { currentFiscalYear, fiscalYearText } from '../format/year.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage } from '../i18n/text.js';
import { Sheet } from '../print/sheet.js';
import { cityName } from '../shell/header.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { conditionSummaryQuery } from './condition-queries.js';
import { isUnfinished, type SummaryYear } from './summary-rows.js';
import { StateTables } from './summary-state.js';
import { WorkTable } from './summary-work.js';
import { WorstTable } from './summary-worst.js';

const pages = 2;
const yearsBack = 10;

/** 白書用 年次まとめ on A4: what was inspected in a year, how the buildings stand, and what changed. */
export function ConditionSummaryPage({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const asked = Number(new URLSearchParams(useSearch()).get('year'));
  const fiscalYear = Number.isInteger(asked) && asked > 0 ? asked : null;
  const city = useQuery(municipalityQuery(code));
  const summary = useQuery(conditionSummaryQuery(code, fiscalYear));
  useEffect(() => {
    if (city.data) document.title = text.condition.summary.titleOf(cityName(city.data, language));
  }, [city.data, language, text]);
  return (
    <main id="content" className="page print-page">
      <Toolbar code={code} fiscalYear={fiscalYear ?? currentFiscalYear()} />
      {city.data && summary.data ? (
        <Papers city={city.data} summary={summary.data} />
      ) : (
        <Loading queries={[city, summary]} />
      )}
    </main>
  );
}

function Toolbar({ code, fiscalYear }: { readonly code: string; readonly fiscalYear: number }) {
  const { language, text } = useLanguage();
  const [, navigate] = useLocation();
  const now = currentFiscalYear();
  const years = [...new Set([fiscalYear, ...Array.from({ length: yearsBack }, (_, back) => now - back)])];
  return (
    <section className="print-toolbar" aria-label={text.print.toolbar}>
      <div className="actions">
        <button type="button" className="button button-primary" onClick={() => window.print()}>
          <Icon name="print" />
          {text.print.print}
        </button>
        <ChoiceInput
          label={text.condition.summary.year}
          value={String(fiscalYear)}
          options={years
            .toSorted((a, b) => b - a)
            .map((year) => ({ value: String(year), label: fiscalYearText(year, language) }))}
          onChange={(year) => navigate(`/${code}/condition/summary?year=${year}`, { replace: true })}
        />
      </div>
      <p className="field-hint">{text.condition.summary.hint}</p>
    </section>
  );
}

function Papers({ city, summary }: { readonly city: Municipality; readonly summary: ConditionSummary }) {
  const { language, text } = useLanguage();
  const [outputDate] = useState(() => new Date());
  const words = text.condition.summary;
  const report = { city, baseDate: new Date(`${summary.year.asOf}T00:00:00+09:00`), outputDate };
  return (
    <>
      <Sheet report={report} page={1} pages={pages} title={words.title} isFirst>
        <header className="paper-title">
          <p>{cityName(city, language)}</p>
          <h1>{words.title}</h1>
          <p>{yearWords(summary.year, language, text)}</p>
        </header>
        <WorkTable summary={summary} />
        <StateTables summary={summary} />
      </Sheet>
      <Sheet
        report={report}
        page={2}
        pages={pages}
        title={words.worstTitle}
        heading={words.titleOf(cityName(city, language))}
      >
        <WorstTable worst={summary.worst} />
        <section className="paper-part">
          <h3>{words.notesTitle}</h3>
          <ul className="paper-notes">
            {notesOf(words, summary).map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      </Sheet>
    </>
  );
}

/** The year, and how far it has come. */
function yearWords(year: SummaryYear, language: Language, { condition }: Texts): string {
  const name = fiscalYearText(year.fiscalYear, language);
  return isUnfinished(year) ? condition.summary.untilNow(name, dayText(year.asOf, language)) : name;
}

function notesOf(words: Texts['condition']['summary'], { rules }: ConditionSummary): readonly string[] {
  return [...words.notes, words.scoreNote(perGrade(rules.points)), words.fciNote(perGrade(rules.lossPercents, '%'))];
}

/** A 100, B 75 … */
function perGrade(values: Readonly<Record<ConditionGrade, number>>, unit = ''): string {
  return conditionGrades.map((grade) => `${grade} ${values[grade]}${unit}`).join(', ');
}
