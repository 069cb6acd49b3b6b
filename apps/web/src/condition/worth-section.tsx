import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { percentText } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { useMay } from '../session/permission.js';
import { Loading } from '../shell/loading.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { inspectionsWorthQuery } from './condition-queries.js';

/** 点検すると計画が最も変わる建物, in plain words, with the way to its inspection sheet. */
export function WorthSection({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const { condition, domain } = text;
  const may = useMay();
  const worth = useQuery(inspectionsWorthQuery(code));
  return (
    <section className="section" aria-labelledby="condition-worth">
      <h2 id="condition-worth">{condition.worthTitle}</h2>
      <p>{condition.worthLead}</p>
      {!worth.data ? (
        <Loading queries={[worth]} />
      ) : worth.data.items.length === 0 ? (
        <p className="empty">{condition.worthNothing}</p>
      ) : (
        <ScrollRegion label={condition.worthTitle}>
          <table className="table worth-table has-names">
            <thead>
              <tr>
                <th scope="col">{condition.building}</th>
                <th scope="col">{condition.part}</th>
                <th scope="col" className="right">
                  {condition.worthChance}
                </th>
                <th scope="col" className="right">
                  {condition.worthCost}
                </th>
                <th scope="col" className="right">
                  {condition.worthYear}
                </th>
                {may('inspection:write') && <th scope="col">{condition.worthPlan}</th>}
              </tr>
            </thead>
            <tbody>
              {worth.data.items.map((one) => (
                <tr key={`${one.buildingId} ${one.kind}`}>
                  <th scope="row">
                    <Link href={`/${code}/facilities/${one.facilityId}#condition`}>{one.buildingName}</Link>
                    <small>{one.facilityName}</small>
                  </th>
                  <td>{domain.components[one.kind]}</td>
                  <td className="right number">{percentText(one.changeProbability)}</td>
                  <td className="right number">{yenText(one.costYen, language)}</td>
                  <td className="right number">{shortFiscalYear(one.treatmentFiscalYear, language)}</td>
                  {may('inspection:write') && (
                    <td>
                      <Link className="button" href={`/${code}/facilities/${one.facilityId}/inspection-code`}>
                        {condition.worthSheet}
                        <span className="visually-hidden">{`: ${one.facilityName}`}</span>
                      </Link>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
