import type { ReductionTarget } from '../api/types.js';
import { areaText, percentText } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';

/** Year by year what is reached of a target: as bars with a line where it is expected to be by then, and in words. */
export function ReductionProgress({ target }: { readonly target: ReductionTarget }) {
  const { language, text } = useLanguage();
  const words = text.reductions;
  if (target.progress.length === 0) return <p className="field-hint">{words.noProgress}</p>;
  return (
    <table className="table reduction-table">
      <thead>
        <tr>
          <th scope="col">{text.chart.year}</th>
          {target.floorAreaM2 !== null && <th scope="col">{words.area}</th>}
          {target.yen !== null && <th scope="col">{words.money}</th>}
          <th scope="col" className="right">
            {words.expected}
          </th>
        </tr>
      </thead>
      <tbody>
        {target.progress.map((year) => (
          <tr key={year.fiscalYear}>
            <th scope="row">{shortFiscalYear(year.fiscalYear, language)}</th>
            {year.floorAreaShare !== null && (
              <td>
                <Bar share={year.floorAreaShare} expectedShare={year.expectedShare} />
                {percentText(year.floorAreaShare)} {areaText(year.floorAreaM2, language)}
                <span className="field-hint">
                  {' '}
                  {words.remaining(areaText(year.remainingFloorAreaM2 ?? 0, language))}
                </span>
              </td>
            )}
            {year.yenShare !== null && (
              <td>
                <Bar share={year.yenShare} expectedShare={year.expectedShare} />
                {percentText(year.yenShare)} {yenText(year.yen, language)}
                <span className="field-hint"> {words.remaining(yenText(year.remainingYen ?? 0, language))}</span>
              </td>
            )}
            <td className="right number">{percentText(year.expectedShare)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BarProps {
  readonly share: number;
  readonly expectedShare: number;
}

/** The same is said beside it in figures, so the drawing is hidden from screen readers. */
function Bar({ share, expectedShare }: BarProps) {
  const part = (value: number) => Math.min(100, Math.max(0, value * 100));
  return (
    <svg className="reduction-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="reduction-ground" width="100" height="10" />
      <rect
        className={share < expectedShare ? 'reduction-behind' : 'reduction-reached'}
        width={part(share)}
        height="10"
      />
      <line className="reduction-expected" x1={part(expectedShare)} x2={part(expectedShare)} y1="0" y2="10" />
    </svg>
  );
}
