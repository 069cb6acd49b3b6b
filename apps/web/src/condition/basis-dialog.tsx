import { conditionGrades } from '#libs/asset';
import type { BuildingConditionRow, Conditions } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { FciBasis } from './fci-basis.js';
import { GradeLook } from './grade-look.js';

/** 根拠: what the score and the index of a building are made of, part by part. */
export function BasisDialog({
  row,
  rules,
  onClose,
}: {
  readonly row: BuildingConditionRow;
  readonly rules: Conditions['rules'];
  readonly onClose: () => void;
}) {
  const { language, text } = useLanguage();
  const { points, weights } = rules;
  const { condition, domain } = text;
  const parts = row.components.map((part) => ({
    ...part,
    points: points[part.grade],
    weight: weights[part.kind] / 10,
  }));
  const product = parts.reduce((sum, part) => sum + part.points * part.weight, 0);
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return (
    <Dialog
      title={condition.basisTitle(`${row.facilityName} ${row.buildingName}`)}
      shape="dialog dialog-wide"
      onClose={onClose}
    >
      <p>{condition.formula}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{condition.part}</th>
            <th scope="col">{condition.gradeHead}</th>
            <th scope="col" className="right">
              {condition.pointsHead}
            </th>
            <th scope="col" className="right">
              {condition.weightHead}
            </th>
            <th scope="col" className="right">
              {condition.productHead}
            </th>
            <th scope="col">{condition.basisHead}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.kind}>
              <th scope="row">{domain.components[part.kind]}</th>
              <td>
                <GradeLook grade={part.grade} byAge={part.basis === 'age'} />
              </td>
              <td className="right number">{part.points}</td>
              <td className="right number">{digits(part.weight, 1)}</td>
              <td className="right number">{digits(part.points * part.weight, 1)}</td>
              <td>
                {part.basis === 'age'
                  ? condition.basisByAge(shortFiscalYear(part.fiscalYear, language))
                  : condition.basisInspected(shortFiscalYear(part.fiscalYear, language))}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {condition.total}
            </th>
            <td className="right number">{digits(weight, 1)}</td>
            <td className="right number">{digits(product, 1)}</td>
            <td>{condition.basisTotal}</td>
          </tr>
        </tfoot>
      </table>
      <p className="score-formula number">
        {condition.division(digits(product, 1), digits(weight, 1), digits(product / weight, 2), digits(row.score ?? 0))}
      </p>
      <p className="field-hint">
        {condition.pointsHint(conditionGrades.map((grade) => `${grade} ${points[grade]}`).join(', '))}
      </p>
      <FciBasis row={row} rules={rules} />
    </Dialog>
  );
}
