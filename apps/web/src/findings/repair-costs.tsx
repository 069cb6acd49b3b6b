import { useQuery } from '@tanstack/react-query';
import { digits } from '../format/quantity.js';
import { fiscalYearText } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { repairCostsQuery } from './findings-queries.js';

/** What repairs were ordered for and what they cost, year by year. */
export function RepairCosts({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const { costs } = text.findings;
  const query = useQuery(repairCostsQuery(code));
  if (!query.data) return <Loading queries={[query]} />;
  return (
    <section className="section">
      <h2>{costs.title}</h2>
      <p className="field-hint">{costs.lead}</p>
      {query.data.years.length === 0 ? (
        <p className="empty">{costs.empty}</p>
      ) : (
        <ScrollRegion label={costs.title}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{costs.year}</th>
                {[costs.ordered, costs.orderedYen, costs.repaired, costs.repairedYen].map((words) => (
                  <th key={words} scope="col" className="right">
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {query.data.years.map(({ fiscalYear, ordered, orderedYen, repaired, repairedYen }) => (
                <tr key={fiscalYear}>
                  <th scope="row">{fiscalYearText(fiscalYear, language)}</th>
                  <td className="right number">{digits(ordered)}</td>
                  <td className="right number">{digits(orderedYen)}</td>
                  <td className="right number">{digits(repaired)}</td>
                  <td className="right number">{digits(repairedYen)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
