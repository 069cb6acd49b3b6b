import type { FacilitySheet } from '../api/types.js';
import { areaText, digits } from '../format/quantity.js';
import { fiscalYearText, shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { amountUnit, changeText, mostYears, type RowKey, sheetRows, unitText, valueText } from './sheet-rows.js';
import { TrendLine } from './trend-line.js';

/** The latest six years side by side, with the five-year change and a line of each row; rows nobody has recorded are left out. */
export function SheetTable({ sheet }: { readonly sheet: FacilitySheet }) {
  const { text } = useLanguage();
  const years = sheet.years.slice(-mostYears);
  const { changes } = sheet;
  const rows = sheetRows.filter(({ key }) => years.some((year) => year[key] !== null));
  return (
    <>
      <ScrollRegion label={text.sheet.title}>
        <table className="table has-names sheet-table">
          <thead>
            <tr>
              <th scope="col" className="column-name">
                {text.sheet.item}
              </th>
              {years.map(({ fiscalYear, records }) => (
                <th key={fiscalYear} scope="col" className="right">
                  <YearHead fiscalYear={fiscalYear} />
                  {records.length > 1 && <FunctionsNote functionNames={records.map((record) => record.functionName)} />}
                </th>
              ))}
              <th scope="col" className="right">
                {text.sheet.changeShort}
                {changes && <small>{`${changes.fromFiscalYear} → ${changes.toFiscalYear}`}</small>}
              </th>
              <th scope="col">{text.sheet.trend}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <SheetTableRow key={row.key} row={row} sheet={sheet} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <SheetNotes sheet={sheet} />
    </>
  );
}

interface SheetTableRowProps {
  readonly row: (typeof sheetRows)[number];
  readonly sheet: FacilitySheet;
}

function SheetTableRow({ row, sheet }: SheetTableRowProps) {
  const { language, text } = useLanguage();
  const years = sheet.years.slice(-mostYears);
  const unit = amountUnit(years);
  return (
    <tr className={row.isSum ? 'is-sum' : undefined}>
      <th scope="row">
        {text.sheet.rows[row.key]} <small>{text.sheet.unit('', unitText(row, unit, text, language)).trim()}</small>
      </th>
      {years.map((year) => {
        const value = year[row.key];
        return (
          <td key={year.fiscalYear} className="right number">
            {value === null ? <span className="is-unknown">–</span> : valueText(row, value, unit, language)}
          </td>
        );
      })}
      <td className="right number">
        {changeText(row, sheet, text, language) ?? <span className="is-unknown">–</span>}
      </td>
      <td>
        <RowTrend row={row} sheet={sheet} />
      </td>
    </tr>
  );
}

function RowTrend({ row, sheet }: SheetTableRowProps) {
  const { language, text } = useLanguage();
  const years = sheet.years.slice(-mostYears);
  const unit = amountUnit(years);
  const points = years.map((year) => ({ fiscalYear: year.fiscalYear, value: year[row.key] }));
  const known = points.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return null;
  const shown = (value: number | null) =>
    `${valueText(row, value ?? 0, unit, language)}${unitText(row, unit, text, language)}`;
  const label = text.sheet.trendOf(
    shortFiscalYear(first.fiscalYear, language),
    shown(first.value),
    shortFiscalYear(last.fiscalYear, language),
    shown(last.value),
  );
  return <TrendLine points={points} label={label} />;
}

/** 令和6年度 above (2024年度), to keep the column narrow. */
export function YearHead({ fiscalYear }: { readonly fiscalYear: number }) {
  const { language } = useLanguage();
  const [name = '', other] = fiscalYearText(fiscalYear, language).split(/\s*(?=\()/);
  return (
    <>
      {name}
      {other && <small>{other}</small>}
    </>
  );
}

/** A record of the whole facility counts alone; without one the functions are added up. */
function FunctionsNote({ functionNames }: { readonly functionNames: readonly string[] }) {
  const { text } = useLanguage();
  const isSum = !functionNames.includes('');
  return <small>{isSum ? text.sheet.functionsOf(digits(functionNames.length)) : text.sheet.wholeFacility}</small>;
}

function SheetNotes({ sheet }: { readonly sheet: FacilitySheet }) {
  const { language, text } = useLanguage();
  const { notes } = text.sheet;
  const isKnown = (key: RowKey) => sheet.years.some((year) => year[key] !== null);
  const older = sheet.years.length - mostYears;
  return (
    <ul className="plain-list sheet-notes">
      <li>
        {sheet.floorAreaM2 === null
          ? notes.noArea
          : notes.area(areaText(sheet.floorAreaM2, language), sheet.floorAreaEstimated)}
      </li>
      {isKnown('netCostPerResidentYen') && <li>{notes.residents}</li>}
      {isKnown('feeCoverage') && <li>{notes.coverage}</li>}
      {older > 0 && <li>{notes.older(digits(older))}</li>}
    </ul>
  );
}
