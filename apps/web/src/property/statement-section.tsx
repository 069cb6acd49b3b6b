import { useQuery } from '@tanstack/react-query';
import { propertyStatementQuery, statementWorkbookAddress } from '../api/property.js';
import type { PropertyStatement } from '../api/types.js';
import { ChoiceInput } from '../forms/inputs.js';
import { dayText } from '../format/date.js';
import { fiscalYearText } from '../format/year.js';
import { useLanguage, useText } from '../i18n/text.js';
import { DownloadLink } from '../shell/download-link.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { fiscalYearOfDay, yearEndOf } from './register-address.js';
import { areaCell } from './register-totals.js';
import { ScrollRegion } from '../shell/scroll-region.js';

/** How far back the years go that are offered. */
const offeredYears = 30;

export interface StatementSectionProps {
  readonly code: string;
  readonly today: string;
  /** Null = the last complete year. */
  readonly fiscalYear: number | null;
  readonly onChange: (fiscalYear: number) => void;
}

/** 財産に関する調書 of a year, also as a workbook. */
export function StatementSection({ code, today, fiscalYear, onChange }: StatementSectionProps) {
  const { language, text } = useLanguage();
  const words = text.property.statement;
  const running = fiscalYearOfDay(today);
  const year = Math.min(fiscalYear ?? running - 1, running);
  const statement = useQuery(propertyStatementQuery(code, year));
  const years = Array.from({ length: offeredYears }, (_, i) => running - i);
  const options = (years.includes(year) ? years : [...years, year]).map((value) => ({
    value: String(value),
    label: fiscalYearText(value, language),
  }));
  return (
    <section className="section" aria-labelledby="statement-title">
      <div className="page-title">
        <h2 id="statement-title">{words.title}</h2>
        <DownloadLink className="button" href={statementWorkbookAddress(code, year, language)}>
          <Icon name="download" />
          {words.workbook}
        </DownloadLink>
      </div>
      <p className="field-hint">{words.lead}</p>
      <div className="statement-year">
        <ChoiceInput
          label={words.year}
          value={String(year)}
          options={options}
          onChange={(value) => onChange(Number(value))}
        />
      </div>
      {statement.data ? (
        <>
          {statement.data.until !== yearEndOf(statement.data.fiscalYear) && (
            <p className="notice">{words.running(dayText(statement.data.until, language))}</p>
          )}
          <StatementTable statement={statement.data} />
        </>
      ) : (
        <Loading queries={[statement]} />
      )}
    </section>
  );
}

type Movement = PropertyStatement['lines'][number]['land'];

function StatementTable({ statement }: { readonly statement: PropertyStatement }) {
  const text = useText();
  const words = text.property.statement;
  const columns = [words.start, words.gain, words.loss, words.end];
  const { lines } = statement;
  return (
    <ScrollRegion label={words.title}>
      <table className="table statement-table">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {text.property.register.class}
            </th>
            <th scope="colgroup" colSpan={4}>
              {words.land}
            </th>
            <th scope="colgroup" colSpan={4}>
              {words.buildings}
            </th>
          </tr>
          <tr>
            {['land', 'building'].flatMap((kind) =>
              columns.map((column) => (
                <th key={`${kind} ${column}`} scope="col" className="right">
                  {column}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ propertyClass, land, building }) => (
            <tr key={propertyClass}>
              <th scope="row">{text.property.classes[propertyClass ?? 'none']}</th>
              <Cells movement={land} />
              <Cells movement={building} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="is-sum">
            <th scope="row">{words.total}</th>
            <Cells movement={sumOf(lines.map(({ land }) => land))} />
            <Cells movement={sumOf(lines.map(({ building }) => building))} />
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function Cells({ movement: { startM2, gainM2, lossM2, endM2 } }: { readonly movement: Movement }) {
  const { language } = useLanguage();
  return (
    <>
      <td className="right number">{areaCell(startM2)}</td>
      <td className="right number">{areaCell(gainM2)}</td>
      <td className="right number">{areaCell(-lossM2, language)}</td>
      <td className="right number">{areaCell(endM2)}</td>
    </>
  );
}

function sumOf(movements: readonly Movement[]): Movement {
  const sum = (key: keyof Movement) =>
    movements.reduce((total, movement) => total + Math.round(movement[key] * 100), 0) / 100;
  return { startM2: sum('startM2'), gainM2: sum('gainM2'), lossM2: sum('lossM2'), endM2: sum('endM2') };
}
