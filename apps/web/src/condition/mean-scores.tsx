import { meanByArea } from '#libs/condition';
import { useQuery } from '@tanstack/react-query';
import type { Conditions } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { conditionBandsQuery } from './condition-queries.js';
import { FanChart } from './fan-chart.js';

export interface MeanScoresProps {
  readonly code: string;
  readonly conditions: Conditions;
}

/** The mean score of the city by the grades on record, and if nothing is done, with its band. */
export function MeanScores({ code, conditions: { items, rules } }: MeanScoresProps) {
  const { language, text } = useLanguage();
  const { condition } = text;
  const bands = useQuery(conditionBandsQuery(code));
  if (!bands.data) return <Loading queries={[bands]} />;
  const { fiscalYear, mean } = bands.data;
  if (mean.length === 0) return null;
  const recorded = meanByArea(items.map(({ floorAreaM2, score }) => ({ floorAreaM2, value: score })));
  const years = mean.map((year, ahead) => ({ fiscalYear: fiscalYear + ahead, ...year }));
  const listed = years.filter((_, ahead) => ahead === 0 || ahead === 5 || ahead % 10 === 0);
  return (
    <section className="section" aria-labelledby="condition-mean">
      <h2 id="condition-mean">{condition.meanTitle}</h2>
      <div className="mean-scores">
        <FanChart title={condition.meanTitle} points={rules.points} years={years} />
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{condition.yearHead}</th>
              <th scope="col" className="right">
                {condition.score}
              </th>
              <th scope="col" className="right">
                {condition.bandHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {recorded !== null && (
              <tr>
                <th scope="row">{condition.meanRecorded}</th>
                <td className="right number">{digits(recorded, 1)}</td>
                <td className="right number">–</td>
              </tr>
            )}
            {listed.map((year) => (
              <tr key={year.fiscalYear}>
                <th scope="row">{shortFiscalYear(year.fiscalYear, language)}</th>
                <td className="right number">{digits(year.expected, 1)}</td>
                <td className="right number">{condition.bandText(digits(year.low, 1), digits(year.high, 1))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="field-hint">{condition.meanHint}</p>
    </section>
  );
}
