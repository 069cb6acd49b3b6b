import type { PropertyRegister } from '../api/types.js';
import { areaText, digits } from '../format/quantity.js';
import type { Language } from '../i18n/language.js';
import { useLanguage, useText } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';

type Totals = PropertyRegister['totals'];

/** What there was in sum, by tenure and by class, and what is not known. */
export function RegisterTotals({ totals }: { readonly totals: Totals }) {
  const { language, text } = useLanguage();
  const words = text.property.register;
  // Nothing of the city has no size: where the sum is nothing, no area has been entered.
  const none = totals.facilities + totals.buildings + totals.parcels === 0 ? '–' : text.shell.unknown;
  const sum = (areaM2: number) => (areaM2 === 0 ? none : areaText(areaM2, language));
  const shown: readonly (readonly [string, string, string])[] = [
    [words.facilities, digits(totals.facilities), ''],
    [words.buildings, sum(totals.buildingAreaM2), words.buildingCount(digits(totals.buildings))],
    [words.land, sum(totals.landAreaM2), words.parcelCount(digits(totals.parcels))],
  ];
  const unknown = [
    totals.sinceUnknown > 0 && words.sinceUnknown(digits(totals.sinceUnknown)),
    totals.areaUnknown > 0 && words.areaUnknown(digits(totals.areaUnknown)),
    totals.withoutBuilding > 0 && words.withoutBuilding(digits(totals.withoutBuilding)),
    totals.ownerUnknown > 0 && words.ownerUnknown(digits(totals.ownerUnknown)),
  ].filter((note) => note !== false);
  return (
    <>
      <dl className="register-figures">
        {shown.map(([name, value, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="number">
              {value} {count !== '' && <small>{count}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <div className="register-sums">
        <ByClass totals={totals} />
        <ByTenure totals={totals} />
      </div>
      {unknown.length > 0 && (
        <ul className="plain-list">
          {unknown.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Square metres with the decimals that the register has; a dash where it has none. */
export const areaCell = (areaM2: number, language: Language = 'ja'): string =>
  areaM2 === 0 ? '–' : digits(areaM2, 2, language);

function ByClass({ totals }: { readonly totals: Totals }) {
  const text = useText();
  const words = text.property.register;
  return (
    <ScrollRegion label={words.byClass}>
      <table className="table">
        <caption>{words.byClass}</caption>
        <thead>
          <tr>
            <th scope="col">{words.class}</th>
            <th scope="col" className="right">
              {words.landArea}
            </th>
            <th scope="col" className="right">
              {words.buildingArea}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.byClass.map(({ propertyClass, landAreaM2, buildingAreaM2 }) => (
            <tr key={propertyClass}>
              <th scope="row">{text.property.classes[propertyClass ?? 'none']}</th>
              <td className="right number">{areaCell(landAreaM2)}</td>
              <td className="right number">{areaCell(buildingAreaM2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function ByTenure({ totals }: { readonly totals: Totals }) {
  const text = useText();
  const words = text.property.register;
  return (
    <ScrollRegion label={words.byTenure}>
      <table className="table">
        <caption>{words.byTenure}</caption>
        <thead>
          <tr>
            <th scope="col">{words.tenure}</th>
            <th scope="col" className="right">
              {words.parcels}
            </th>
            <th scope="col" className="right">
              {words.landArea}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.byTenure.map(({ tenure, parcels, areaM2 }) => (
            <tr key={tenure}>
              <th scope="row">{text.property.tenures[tenure]}</th>
              <td className="right number">{digits(parcels)}</td>
              <td className="right number">{areaCell(areaM2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
