import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, api } from '../api/client.js';
import type { EstimatesSummary } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { ConfirmButton } from '../forms/confirm-button.js';
import { areaText, digits } from '../format/quantity.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import { estimatesQuery } from './estimates-query.js';

/** What an estimate would do, done only when asked; what it has done, by which method and from what; and the way back. */
export function EstimateSection({ code }: { readonly code: string }) {
  const { text } = useLanguage();
  const estimates = useQuery(estimatesQuery(code));
  return (
    <section className="section" id="estimates">
      <h2>{text.check.estimates}</h2>
      <p className="lead">{text.check.estimatesLead}</p>
      {estimates.data ? <Estimates code={code} summary={estimates.data} /> : <Loading queries={[estimates]} />}
    </section>
  );
}

function Estimates({ code, summary }: { readonly code: string; readonly summary: EstimatesSummary }) {
  const { text } = useLanguage();
  const report = useReport();
  const run = useCityMutation<void, unknown>(code, () =>
    answerOf(api.POST('/api/municipalities/{code}/estimates', { params: { path: { code } } })),
  );
  // Reports here: when the mutation is done, the button is gone with the estimates.
  const takeBack = useCityMutation<void, void>(code, async () => {
    await answerOf(api.DELETE('/api/municipalities/{code}/estimates', { params: { path: { code } } }));
    report({ message: text.check.takenBack });
  });
  const { pending, estimated } = summary;
  const isPending = pending.floorArea + pending.builtYear > 0;
  const isEstimated = estimated.floorArea + estimated.builtYear > 0;
  return (
    <>
      <dl className="estimate-counts">
        <Count name={text.check.pendingArea} value={pending.floorArea} />
        <Count name={text.check.pendingYear} value={pending.builtYear} />
        <Count name={text.check.estimatedArea} value={estimated.floorArea} />
        <Count name={text.check.estimatedYear} value={estimated.builtYear} />
        <Count name={text.check.assumedBuildings} value={summary.assumedBuildings} />
      </dl>
      <details className="fold">
        <summary>{text.check.how}</summary>
        <ul className="plain-list">
          {text.check.rules.split('\n').map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
      <Permitted to="estimate:write">
        <div className="form-actions">
          <button
            type="button"
            className="button button-primary"
            disabled={!isPending || run.isPending}
            onClick={() => run.mutate(undefined, { onSuccess: () => report({ message: text.check.done }) })}
          >
            {run.isPending ? text.check.running : text.check.run}
          </button>
          {isEstimated && (
            <ConfirmButton
              label={text.check.takeBack}
              title={text.check.takeBackTitle}
              hint={text.check.takeBackHint}
              error={takeBack.error}
              onConfirm={() => takeBack.mutate()}
            />
          )}
        </div>
      </Permitted>
      {run.isPending && <progress className="progress" aria-label={text.check.running} />}
      {run.error && <ErrorNotice error={run.error} onRetry={() => run.mutate()} />}
      {!isPending && !isEstimated && <p className="field-hint">{text.check.nothingToEstimate}</p>}
      <Methods summary={summary} />
      <NotComputable code={code} summary={summary} />
    </>
  );
}

function Count({ name, value }: { readonly name: string; readonly value: number }) {
  const { text } = useLanguage();
  return (
    <div>
      <dt>{name}</dt>
      <dd className="number">{text.check.buildings(digits(value))}</dd>
    </div>
  );
}

function Methods({ summary }: { readonly summary: EstimatesSummary }) {
  const { language, text } = useLanguage();
  if (summary.byMethod.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        {text.check.byMethod} <span className="number">{digits(summary.byMethod.length)}</span>
      </summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text.forms.field}</th>
              <th scope="col" className="right">
                {text.check.value}
              </th>
              <th scope="col">{text.check.basis}</th>
              <th scope="col" className="right">
                {text.check.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.byMethod.map((line, i) => (
              <tr key={i}>
                <th scope="row">{text.facility.fields[line.attribute]}</th>
                <td className="right number">{estimatedValue(line, language, text)}</td>
                <td>{language === 'en' ? line.sourceEn : line.source}</td>
                <td className="right number">{digits(line.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** A floor area, or the span of a distribution of years with its expectation. */
function estimatedValue(
  { floorAreaM2, builtYears }: EstimatesSummary['byMethod'][number],
  language: Language,
  text: Texts,
): string {
  if (floorAreaM2 !== null) return areaText(floorAreaM2, language);
  return builtYears ? text.check.builtYears(builtYears.from, builtYears.to, Math.round(builtYears.expected)) : '–';
}

function NotComputable({ code, summary }: { readonly code: string; readonly summary: EstimatesSummary }) {
  const { text } = useLanguage();
  if (summary.notComputable.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        {text.check.notComputable}{' '}
        <span className="number">{text.figures.excludedCount(digits(summary.notComputable.length))}</span>
      </summary>
      <p className="field-hint">{text.check.notComputableHint}</p>
      <ul className="plain-list">
        {summary.notComputable.map(({ facilityId, name, attribute }) => (
          <li key={`${facilityId} ${attribute}`}>
            <Link href={`/${code}/facilities/${facilityId}`}>{name}</Link> {text.facility.fields[attribute]}
          </li>
        ))}
      </ul>
    </details>
  );
}
