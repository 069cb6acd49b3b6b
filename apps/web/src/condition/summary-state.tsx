import { componentKinds, conditionGrades } from '#libs/asset';
import { fciBands } from '#libs/condition';
import type { ConditionSummary } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { GradeLook } from './grade-look.js';
import { bandClassText, scoreClassText } from './standing-words.js';
import { SummaryLines } from './summary-lines.js';
import { lineOf } from './summary-rows.js';

/** How the buildings stand at the end of the year: score, parts, index. */
export function StateTables({ summary }: { readonly summary: ConditionSummary }) {
  const text = useText();
  const { condition } = text;
  const words = condition.summary;
  const { scores } = summary.year;
  const places = scores.map((_, place) => place).toReversed();
  return (
    <section className="paper-part">
      <h2>{words.stateTitle}</h2>
      <p>
        <small>{words.todaysRegister}</small>
      </p>
      <div className="paper-columns">
        <SummaryLines
          heading={words.byScore}
          of={summary.year}
          lines={[
            ...places.map((place) => ({
              ...lineOf(String(place), summary, (year) => year.scores[place]?.buildings ?? 0),
              label: scoreClassText(place, text, summary.rules.points),
            })),
            { ...lineOf('none', summary, ({ withoutScore }) => withoutScore), label: words.withoutScore },
            { ...lineOf('all', summary, ({ buildings }) => buildings), label: words.allBuildings },
            { ...lineOf('mean', summary, ({ meanScore }) => meanScore), label: words.meanScore, decimals: 1 },
          ]}
        />
        <SummaryLines
          heading={words.byBand}
          of={summary.year}
          lines={[
            ...fciBands.map((band) => ({
              ...lineOf(band, summary, ({ bands }) => bands.find((one) => one.band === band)?.buildings ?? 0),
              label: bandClassText(band, summary.rules.fciLimits, text),
            })),
            {
              ...lineOf('fci', summary, ({ facilityConditionIndex }) => facilityConditionIndex),
              label: words.fciOfAll,
              isPercent: true,
            },
            { ...lineOf('deferred', summary, ({ deferredYen }) => deferredYen / 1e6), label: words.deferred },
            {
              ...lineOf('replacement', summary, ({ replacementYen }) => replacementYen / 1e6),
              label: words.replacement,
            },
          ]}
        />
      </div>
      <GradesTable summary={summary} />
    </section>
  );
}

/** Buildings by the grade of each part; in brackets those of which it rests on the age. */
function GradesTable({ summary }: { readonly summary: ConditionSummary }) {
  const { condition, domain } = useText();
  const words = condition.summary;
  const countOf = (kind: string, grade: string) => {
    const found = summary.year.grades.find((one) => one.kind === kind && one.grade === grade);
    return { all: (found?.inspected ?? 0) + (found?.byAge ?? 0), byAge: found?.byAge ?? 0 };
  };
  return (
    <table className="paper-table">
      <caption>{words.gradesCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.byGrade}</th>
          {conditionGrades.map((grade) => (
            <th key={grade} scope="col">
              <GradeLook grade={grade} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {componentKinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{domain.components[kind]}</th>
            {conditionGrades.map((grade) => {
              const { all, byAge } = countOf(kind, grade);
              return <td key={grade}>{byAge > 0 ? words.withAge(digits(all), digits(byAge)) : digits(all)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
