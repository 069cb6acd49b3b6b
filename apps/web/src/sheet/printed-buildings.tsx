import { fiscalYearOf } from '#libs/calendar';
import type { BuildingDetail } from '../api/types.js';
import { seismicStandardText, seismicWorksText } from '../facilities/seismic-facts.js';
import { digits } from '../format/quantity.js';
import { fiscalYearText } from '../format/year.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';

/** As many fit on the page beside everything else; what is left out is summed up. */
const mostBuildings = 6;

export interface PrintedBuildingsProps {
  readonly buildings: readonly BuildingDetail[];
  readonly today: Date;
}

/** The buildings, largest first, with their age in fiscal years. */
export function PrintedBuildings({ buildings, today }: PrintedBuildingsProps) {
  const { text } = useLanguage();
  const { fields } = text.facility;
  const words = text.sheet.print;
  const sorted = buildings.toSorted((a, b) => (b.floorAreaM2 ?? 0) - (a.floorAreaM2 ?? 0));
  const others = sorted.slice(mostBuildings);
  if (buildings.length === 0) return <p>{words.noBuildings}</p>;
  return (
    <ScrollRegion label={words.buildings} isPaper>
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col">{words.buildingName}</th>
            <th scope="col">{words.area}</th>
            <th scope="col">{fields.builtFiscalYear}</th>
            <th scope="col">{words.age}</th>
            <th scope="col">{fields.structure}</th>
            <th scope="col">{fields.storeysAbove}</th>
            <th scope="col" className="paper-wrap">
              {words.seismic}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, mostBuildings).map((building) => (
            <PrintedBuilding key={building.id} building={building} today={today} />
          ))}
          {others.length > 0 && (
            <tr>
              <th scope="row">{words.more(digits(others.length))}</th>
              <td>{areaSum(others)}</td>
              <td colSpan={5}>–</td>
            </tr>
          )}
        </tbody>
        {buildings.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{words.sum}</th>
              <td>{areaSum(buildings)}</td>
              <td colSpan={5}>–</td>
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  );
}

function PrintedBuilding({ building, today }: { readonly building: BuildingDetail; readonly today: Date }) {
  const { language, text } = useLanguage();
  const { name, floorAreaM2, builtFiscalYear, structure, storeysAbove, storeysBelow } = building;
  const age =
    builtFiscalYear === null ? null : fiscalYearOf(today.getFullYear(), today.getMonth() + 1) - builtFiscalYear;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{floorAreaM2 === null ? '–' : areaOf(floorAreaM2)}</td>
      <td>{builtFiscalYear === null ? text.shell.unknown : fiscalYearText(builtFiscalYear, language)}</td>
      <td>{age === null ? '–' : text.sheet.print.years(digits(age))}</td>
      <td className="paper-wrap">{structure === null ? text.shell.unknown : text.domain.structures[structure]}</td>
      <td>
        {storeysAbove === null
          ? '–'
          : text.facility.storeys(digits(storeysAbove), storeysBelow ? digits(storeysBelow) : null)}
      </td>
      <td className="paper-wrap">{seismicText(building, text, language)}</td>
    </tr>
  );
}

/** 旧耐震・実施済・実施済 2008年度; what nobody knows is a dash. */
function seismicText(building: BuildingDetail, text: Texts, language: Language): string {
  const { diagnosis, reinforcement } = seismicWorksText(building, text, language);
  const parts = [seismicStandardText(building, text), diagnosis, reinforcement];
  return parts.every((part) => part === null) ? '–' : parts.map((part) => part ?? '–').join(' / ');
}

function areaOf(areaM2: number): string {
  return digits(areaM2, Number.isInteger(areaM2) ? 0 : 2);
}

/** The sum of the areas that are recorded. */
function areaSum(buildings: readonly BuildingDetail[]): string {
  const hundredths = buildings.reduce((sum, { floorAreaM2 }) => sum + Math.round((floorAreaM2 ?? 0) * 100), 0);
  return hundredths === 0 ? '–' : areaOf(hundredths / 100);
}
