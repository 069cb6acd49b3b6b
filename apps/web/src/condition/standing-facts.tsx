import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import type { FacilityStanding } from '../map/facility-standing.js';
import { GradeLook } from './grade-look.js';
import { confidenceText } from './standing-words.js';

/** Score, the grade of each part, and how far the forecast may be trusted: rows of a list of facts. */
export function StandingFacts({
  standing,
  yearsAhead,
}: {
  readonly standing: FacilityStanding;
  /** Of the forecast that is told beside; 0 = none. */
  readonly yearsAhead: number;
}) {
  const text = useText();
  const { condition, domain } = text;
  const confidence = confidenceText(standing, text);
  const expected = standing.scoresAhead[yearsAhead];
  if (standing.score === null) {
    return (
      <div>
        <dt className="visually-hidden">{condition.score}</dt>
        <dd>{condition.noScore}</dd>
      </div>
    );
  }
  return (
    <>
      <div>
        <dt>{condition.score}</dt>
        <dd className="number">{condition.points(String(standing.score))}</dd>
      </div>
      {yearsAhead > 0 && expected !== undefined && (
        <div>
          <dt>{condition.expectedIn(yearsAhead)}</dt>
          <dd className="number">{condition.points(digits(expected))}</dd>
        </div>
      )}
      <div>
        <dt className="visually-hidden">{condition.parts}</dt>
        <dd className="grade-row">
          {standing.parts.map(({ kind, grade, byAge }) => (
            <span key={kind}>
              <GradeLook grade={grade} byAge={byAge} />
              {domain.components[kind]}
              {byAge && <small>{condition.byAge}</small>}
            </span>
          ))}
        </dd>
      </div>
      {confidence && (
        <div>
          <dt className="visually-hidden">{condition.forecastWord}</dt>
          <dd>{confidence}</dd>
        </div>
      )}
    </>
  );
}
