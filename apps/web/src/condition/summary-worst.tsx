import type { ConditionSummary } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { GradeLook } from './grade-look.js';

/** The buildings with the lowest scores. */
export function WorstTable({ worst }: { readonly worst: ConditionSummary['worst'] }) {
  const { language, text } = useLanguage();
  const { condition, domain } = text;
  if (worst.length === 0) return <p>{condition.noScore}</p>;
  return (
    <section className="paper-part">
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col">{condition.building}</th>
            <th scope="col">{condition.summary.built}</th>
            <th scope="col">{condition.summary.area}</th>
            <th scope="col">{condition.score}</th>
            <th scope="col" className="paper-wrap">
              {condition.worstPart}
            </th>
            <th scope="col">{condition.deferred}</th>
          </tr>
        </thead>
        <tbody>
          {worst.map((one) => (
            <tr key={one.buildingId}>
              <th scope="row">
                {one.facilityName} {one.buildingName}
              </th>
              <td>{one.builtFiscalYear ?? '–'}</td>
              <td>{one.floorAreaM2 === null ? '–' : digits(one.floorAreaM2)}</td>
              <td>{digits(one.score)}</td>
              <td className="paper-wrap">
                <GradeLook grade={one.worst} /> {one.kinds.map((kind) => domain.components[kind]).join(condition.and)}
              </td>
              <td>{one.deferredYen === null ? '–' : digits(one.deferredYen, 0, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
