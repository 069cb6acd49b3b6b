import { fiscalYearOf } from '#libs/calendar';
import { useQuery } from '@tanstack/react-query';
import type { ConditionOutlook } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { conditionOutlookQuery } from './condition-queries.js';
import { FanChart } from './fan-chart.js';
import { GradeLook } from './grade-look.js';

type Building = ConditionOutlook['items'][number];
type Part = Building['parts'][number];

/** 劣化状況 of one facility: the parts of each building, their grades over time, what is to be expected, and how sure that is. */
export function ConditionSection({ code, facilityId }: { readonly code: string; readonly facilityId: string }) {
  const { text } = useLanguage();
  const outlook = useQuery(conditionOutlookQuery(code, facilityId));
  return (
    <section className="section" id="condition">
      <h2>{text.condition.title}</h2>
      {!outlook.data ? (
        <Loading queries={[outlook]} />
      ) : outlook.data.items.length === 0 ? (
        <p className="empty">{text.condition.empty}</p>
      ) : (
        outlook.data.items.map((building) => (
          <BuildingOutlook key={building.buildingId} building={building} outlook={outlook.data} />
        ))
      )}
    </section>
  );
}

interface BuildingOutlookProps {
  readonly building: Building;
  readonly outlook: ConditionOutlook;
}

function BuildingOutlook({ building, outlook: { fiscalYear, points } }: BuildingOutlookProps) {
  const { text } = useLanguage();
  const { condition, domain } = text;
  const { buildingName, parts, years } = building;
  if (parts.length === 0) {
    return (
      <p>
        <strong>{buildingName}</strong> {condition.noScore}
      </p>
    );
  }
  return (
    <details className="fold building-outlook">
      <summary className="button">
        <strong>{buildingName}</strong>
        <span className="grade-row">
          {parts.map(({ kind, grade, basis }) => (
            <span key={kind}>
              <GradeLook grade={grade} byAge={basis === 'age'} />
              {domain.components[kind]}
            </span>
          ))}
        </span>
      </summary>
      <FanChart
        title={condition.scoreOf(buildingName)}
        points={points}
        years={years.map((year, ahead) => ({ fiscalYear: fiscalYear + ahead, ...year }))}
        readings={scoredReadings(parts)}
        height={180}
      />
      <p className="field-hint">{condition.fanHint}</p>
      <ScrollRegion label={buildingName}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{condition.part}</th>
              <th scope="col">{condition.now}</th>
              <th scope="col">{condition.history}</th>
              <th scope="col">{condition.inYears(10)}</th>
              <th scope="col">{condition.inYears(30)}</th>
              <th scope="col">{condition.confidenceHead}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <PartRow key={part.kind} part={part} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

function PartRow({ part }: { readonly part: Part }) {
  const { language, text } = useLanguage();
  const { condition, domain } = text;
  return (
    <tr>
      <th scope="row">{domain.components[part.kind]}</th>
      <td>
        <GradeLook grade={part.grade} byAge={part.basis === 'age'} />
        <small>
          {part.basis === 'age'
            ? condition.basisByAge(shortFiscalYear(part.fiscalYear, language))
            : condition.basisInspected(shortFiscalYear(part.fiscalYear, language))}
        </small>
      </td>
      <td>
        <span className="grade-row">
          {part.readings.map(({ on, grade }) => (
            <span key={on}>
              {shortFiscalYear(fiscalYearOfDay(on), language)}
              <GradeLook grade={grade} />
            </span>
          ))}
          {part.readings.length === 0 && condition.neverInspected}
        </span>
      </td>
      {[10, 30].map((ahead) => (
        <td key={ahead}>
          {part.forecast[ahead] &&
            condition.gradeBand(part.forecast[ahead].median, part.forecast[ahead].best, part.forecast[ahead].worst)}
        </td>
      ))}
      <td>
        {condition.confidences[part.confidence]}
        <small className="doubts">{part.reasons.map((reason) => condition.doubts[reason]).join(condition.and)}</small>
      </td>
    </tr>
  );
}

/** Of 2026-02-06 it is 2025. */
const fiscalYearOfDay = (day: string): number => fiscalYearOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

/** The score of each day on which parts were looked at, of the parts that had a grade by then. */
function scoredReadings(parts: readonly Part[]) {
  const days = [...new Set(parts.flatMap(({ readings }) => readings.map(({ on }) => on)))].toSorted();
  return days.map((day) => {
    const known = parts.flatMap(({ readings, weight }) => {
      const last = readings.findLast(({ on }) => on <= day);
      return last ? { weight, points: last.points } : [];
    });
    const weights = known.reduce((sum, { weight }) => sum + weight, 0);
    const points = known.reduce((sum, one) => sum + one.weight * one.points, 0) / weights;
    return { year: Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 4) / 12, points, label: digits(points) };
  });
}
