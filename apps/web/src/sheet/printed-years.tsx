import type { FacilitySheet } from '../api/types.js';
import { areaText } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { amountUnit, changeText, mostYears, sheetRows, unitText, valueText } from './sheet-rows.js';
import { YearHead } from './sheet-table.js';

/** The latest six years on paper, units in the head of each row. */
export function PrintedYears({ sheet }: { readonly sheet: FacilitySheet }) {
  const { language, text } = useLanguage();
  const years = sheet.years.slice(-mostYears);
  const unit = amountUnit(years);
  const { changes, floorAreaM2, floorAreaEstimated } = sheet;
  const { notes } = text.sheet;
  return (
    <>
      <ScrollRegion label={text.sheet.print.use} isPaper>
        <table className="paper-table paper-sheet">
          <thead>
            <tr>
              <th scope="col">{text.sheet.item}</th>
              {years.map(({ fiscalYear }) => (
                <th key={fiscalYear} scope="col">
                  <YearHead fiscalYear={fiscalYear} />
                </th>
              ))}
              <th scope="col">
                {text.sheet.changeShort}
                {changes && <small>{`${changes.fromFiscalYear} → ${changes.toFiscalYear}`}</small>}
              </th>
            </tr>
          </thead>
          <tbody>
            {sheetRows
              .filter(({ key }) => years.some((year) => year[key] !== null))
              .map((row) => (
                <tr key={row.key} className={row.isSum ? 'is-sum' : undefined}>
                  <th scope="row">{text.sheet.unit(text.sheet.rows[row.key], unitText(row, unit, text, language))}</th>
                  {years.map((year) => {
                    const value = year[row.key];
                    return (
                      <td key={year.fiscalYear}>{value === null ? '–' : valueText(row, value, unit, language)}</td>
                    );
                  })}
                  <td>{changeText(row, sheet, text, language) ?? '–'}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="paper-note">
        {[
          floorAreaM2 === null ? notes.noArea : notes.area(areaText(floorAreaM2, language), floorAreaEstimated),
          notes.residents,
          notes.coverage,
        ].join(' ')}
      </p>
    </>
  );
}
