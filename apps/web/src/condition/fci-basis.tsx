import { deferredMaintenanceYen } from '#libs/condition';
import type { BuildingConditionRow, Conditions } from '../api/types.js';
import { digits, percentText } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { GradeLook } from './grade-look.js';
import { bandClassText } from './standing-words.js';

/** 根拠 of the index: what is due at once of each part, and of what it is a share. */
export function FciBasis({
  row,
  rules: { weights, lossPercents, fciLimits },
}: {
  readonly row: BuildingConditionRow;
  readonly rules: Conditions['rules'];
}) {
  const { language, text } = useLanguage();
  const { condition, domain } = text;
  const { replacementYen, deferredYen, facilityConditionIndex, band, floorAreaM2 } = row;
  const yen = (value: number) => digits(value, 0, language);
  if (replacementYen === null || deferredYen === null || facilityConditionIndex === null || !floorAreaM2) {
    return <p className="field-hint">{condition.fciUnknown}</p>;
  }
  return (
    <>
      <h3>{condition.fci}</h3>
      <p>{condition.fciFormula}</p>
      <p className="number">
        {condition.replacementOf(digits(floorAreaM2, 1), yen(replacementYen / floorAreaM2), yen(replacementYen))}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{condition.part}</th>
            <th scope="col">{condition.gradeHead}</th>
            {[condition.shareHead, condition.lossHead, condition.deferred].map((head) => (
              <th key={head} scope="col" className="right">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row.components.map(({ kind, grade, basis }) => (
            <tr key={kind}>
              <th scope="row">{domain.components[kind]}</th>
              <td>
                <GradeLook grade={grade} byAge={basis === 'age'} />
              </td>
              <td className="right number">{digits(weights[kind] / 10, 1)}%</td>
              <td className="right number">{lossPercents[grade]}%</td>
              <td className="right number">
                {yen(deferredMaintenanceYen({ [kind]: grade }, replacementYen, weights, lossPercents))}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {condition.total}
            </th>
            <td className="right number">{yen(deferredYen)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="score-formula number">
        {condition.fciDivision(
          yen(deferredYen),
          yen(replacementYen),
          percentText(facilityConditionIndex),
          band ? bandClassText(band, fciLimits, text) : '',
        )}
      </p>
    </>
  );
}
