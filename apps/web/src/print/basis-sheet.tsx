import { wordingOf } from '#libs/asset';
import { areaText, digits, percentText } from '../format/quantity.js';
import { fiscalYearText } from '../format/year.js';
import { wholeYen } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { MethodText } from '../methods/method-text.js';
import { priceText } from '../settings/price-draft.js';
import type { Report } from './report.js';
import { Sheet } from './sheet.js';

/** Third page: what is counted and what is not, by which method, prices and inputs. */
export function BasisSheet({ report }: { readonly report: Report }) {
  const { language, text } = useLanguage();
  const { outlook } = report;
  return (
    <Sheet report={report} page={3} title={text.print.inputs}>
      <div className="paper-columns">
        <div>
          <section className="paper-part">
            <h3>{text.print.counted}</h3>
            <p>
              {text.print.countedText(digits(outlook.facilities), areaText(Math.round(outlook.floorAreaM2), language))}
            </p>
          </section>
          <Excluded report={report} />
          <Inputs report={report} />
        </div>
        <Categories report={report} />
      </div>
      <section className="paper-part">
        <h3>{text.print.method}</h3>
        <p>
          <MethodText code={report.city.code} method={outlook.method} />
        </p>
      </section>
      {outlook.estimatedShare > 0 && (
        <section className="paper-part">
          <h3>{text.print.estimates}</h3>
          <p>
            {text.print.summaryEstimated(percentText(outlook.estimatedShare))} {text.print.estimatesText}
          </p>
        </section>
      )}
      <Prices report={report} />
    </Sheet>
  );
}

function Excluded({ report: { outlook, overview } }: { readonly report: Report }) {
  const { text } = useLanguage();
  return (
    <section className="paper-part">
      <h3>{text.print.excluded}</h3>
      {outlook.excluded.length === 0 ? (
        <p>{overview.facilities.total === 0 ? text.city.noFacilities : text.print.excludedNone}</p>
      ) : (
        <>
          <table className="paper-table">
            <thead>
              <tr>
                <th scope="col">{text.print.reason}</th>
                <th scope="col">{text.print.facilities}</th>
              </tr>
            </thead>
            <tbody>
              {outlook.excluded.map(({ reason, count }) => (
                <tr key={reason}>
                  <th scope="row">{text.domain.exclusions[reason]}</th>
                  <td>{digits(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="paper-note">{text.print.excludedNote}</p>
        </>
      )}
    </section>
  );
}

function Inputs({ report: { city, overview } }: { readonly report: Report }) {
  const { language, text } = useLanguage();
  const year = overview.figures.costPerResident.baseYear;
  const population = city.population.find((entry) => entry.year === year) ?? city.population[0];
  const inFiscalYear =
    city.availableFiscalYear === null ? text.figures.noYear : fiscalYearText(city.availableFiscalYear, language);
  return (
    <dl className="paper-inputs">
      <div>
        <dt>{text.print.available}</dt>
        <dd>
          {city.availableYen === null ? text.shell.notEntered : wholeYen(city.availableYen, language)}
          <small>
            {[
              city.availableYen !== null && inFiscalYear,
              city.availableSource && wordingOf(city.availableSource)[language],
            ]
              .filter(Boolean)
              .join(' ')}
          </small>
        </dd>
      </div>
      <div>
        <dt>{text.print.population}</dt>
        <dd>
          {population ? text.cities.residentsOf(digits(population.residents), population.year) : text.shell.notEntered}
          <small>{population?.source && wordingOf(population.source)[language]}</small>
        </dd>
      </div>
    </dl>
  );
}

function Categories({ report: { overview } }: { readonly report: Report }) {
  const { text } = useLanguage();
  return (
    <section className="paper-part">
      <h3>{text.print.categories}</h3>
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col">{text.city.category}</th>
            <th scope="col">{text.print.facilities}</th>
            <th scope="col">㎡</th>
            <th scope="col">{text.print.estimatedShare}</th>
          </tr>
        </thead>
        <tbody>
          {overview.categories.items.map(({ majorCategory, facilities, floorAreaM2, estimatedFloorAreaM2 }) => (
            <tr key={majorCategory ?? 'none'}>
              <th scope="row">{text.domain.categories[majorCategory ?? 'none']}</th>
              <td>{digits(facilities)}</td>
              <td>{digits(floorAreaM2)}</td>
              <td>{floorAreaM2 > 0 ? percentText(estimatedFloorAreaM2 / floorAreaM2) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Prices({ report: { prices } }: { readonly report: Report }) {
  const { language, text } = useLanguage();
  const source = language === 'en' ? prices.sourceEn : prices.source;
  const half = Math.ceil(prices.prices.length / 2);
  return (
    <section className="paper-part">
      <h3>
        {text.print.prices} <small>({text.print.pricesUnit})</small>
      </h3>
      <div className="paper-columns">
        {[prices.prices.slice(0, half), prices.prices.slice(half)].map((rows) => (
          <table key={rows[0]?.majorCategory} className="paper-table">
            <thead>
              <tr>
                <th scope="col">{text.city.category}</th>
                <th scope="col">{text.domain.works.renovation}</th>
                <th scope="col">{text.domain.works.rebuild}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ majorCategory, renovationYenPerM2, rebuildYenPerM2 }) => (
                <tr key={majorCategory}>
                  <th scope="row">{text.domain.categories[majorCategory]}</th>
                  <td>{priceText(renovationYenPerM2)}</td>
                  <td>{priceText(rebuildYenPerM2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <p className="paper-note">{text.print.pricesSource(source, prices.version)}</p>
    </section>
  );
}
