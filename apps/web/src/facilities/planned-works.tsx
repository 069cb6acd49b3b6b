import { Fragment } from 'react';
import type { FacilityCost } from '../api/types.js';
import { areaText, percentText } from '../format/quantity.js';
import { fiscalYearsText } from '../format/year.js';
import { yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { priceText } from '../settings/price-draft.js';

type Building = FacilityCost['buildings'][number];
type Work = Building['works'][number];

/** The works of buildings whose built year is recorded, each with why it falls in its years and how its cost is made up. */
export function PlannedWorks({ cost }: { readonly cost: FacilityCost }) {
  const { text } = useLanguage();
  const works = cost.buildings
    .filter(({ builtDistribution }) => builtDistribution === null)
    .flatMap((building) => building.works.map((work) => ({ work, building })))
    .toSorted((a, b) => a.work.fromFiscalYear - b.work.fromFiscalYear);
  if (works.length === 0) return null;
  return (
    <details className="fold works">
      <summary>{text.facility.works}</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text.facility.workPeriod}</th>
              <th scope="col">{text.facility.workWhat}</th>
              <th scope="col">{text.facility.workWhy}</th>
              <th scope="col">{text.facility.workFormula}</th>
              <th scope="col" className="right">
                {text.facility.workYen}
              </th>
            </tr>
          </thead>
          <tbody>
            {works.map(({ work, building }, i) => (
              <WorkRow key={i} work={work} building={building} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function WorkRow({ work, building }: { readonly work: Work; readonly building: Building }) {
  const { language, text } = useLanguage();
  return (
    <tr>
      <td className="number">{fiscalYearsText(work.fromFiscalYear, work.toFiscalYear, language)}</td>
      <td>
        {building.name}: {text.domain.works[work.kind]}
      </td>
      <td>{language === 'en' ? work.explanationEn : work.explanation}</td>
      <td className="number">
        <Formula work={work} prices={building.prices} />
      </td>
      <td className="right number">
        {yenText(work.yen, language)}
        {work.beyondHorizonYen > 0 && (
          <small> {text.facility.workBeyond(yenText(work.beyondHorizonYen, language))}</small>
        )}
      </td>
    </tr>
  );
}

/** Area × unit price, part by part, and the share of the building that the work is about. */
function Formula({ work, prices }: { readonly work: Work; readonly prices: Building['prices'] }) {
  const { language, text } = useLanguage();
  const yenPerM2 = work.kind === 'renovation' ? 'renovationYenPerM2' : 'rebuildYenPerM2';
  const parts = prices.map(
    (price) => `${areaText(price.floorAreaM2, language)} × ${text.facility.workPrice(priceText(price[yenPerM2]))}`,
  );
  const sum = parts.length > 1 ? `(${parts.join(' + ')})` : parts.join('');
  return work.share > 0.9999 ? sum : `${sum} × ${percentText(work.share)}`;
}

/** Where built years are estimated, by which distribution the cost is spread over the years. */
export function EstimatedYears({ cost }: { readonly cost: FacilityCost }) {
  const { text } = useLanguage();
  const estimated = cost.buildings.filter(({ builtDistribution }) => builtDistribution !== null);
  if (estimated.length === 0) return null;
  return (
    <div className="notice">
      <p>{text.facility.estimatedYears}</p>
      <ul className="plain-list">
        {estimated.map(({ id, name, builtDistribution }) => (
          <li key={id}>
            {name}:{' '}
            {byDecade(builtDistribution ?? []).map((decade, i) => (
              <Fragment key={decade.from}>
                {i > 0 && ' · '}
                <span className="number">{text.facility.decade(decade)}</span>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Decade {
  readonly from: number;
  readonly share: string;
}

/** The probability of each decade that has any, oldest first. */
function byDecade(distribution: NonNullable<Building['builtDistribution']>): Decade[] {
  const shares = new Map<number, number>();
  for (const { fiscalYear, probability } of distribution) {
    const from = Math.floor(fiscalYear / 10) * 10;
    shares.set(from, (shares.get(from) ?? 0) + probability);
  }
  return [...shares]
    .filter(([, share]) => share > 0)
    .toSorted(([a], [b]) => a - b)
    .map(([from, share]) => ({ from, share: percentText(share) }));
}
