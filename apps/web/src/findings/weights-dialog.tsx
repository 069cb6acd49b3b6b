import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { severities } from '#libs/asset';
import { consequences, type PriorityWeights, priorityTable, shippedPriorityWeights } from '#libs/condition';
import { ApiProblem } from '../api/problem.js';
import type { FindingPriority } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { TextInput } from '../forms/inputs.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice, failureWords } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import { priorityQuery, savePriority } from './findings-queries.js';
import { draftOfWeights, readWeights, weightFields } from './weights-draft.js';

/** The weights of priority with the table that follows from them. */
export function WeightsDialog({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const { findings } = useText();
  const query = useQuery(priorityQuery(code));
  return (
    <Dialog title={findings.weightsTitle} shape="dialog dialog-wide" onClose={onClose}>
      <p>{findings.weightsLead}</p>
      {query.data ? (
        <WeightsForm key={query.data.version} code={code} stored={query.data} onClose={onClose} />
      ) : (
        <Loading queries={[query]} />
      )}
    </Dialog>
  );
}

interface WeightsFormProps {
  readonly code: string;
  readonly stored: FindingPriority;
  readonly onClose: () => void;
}

function WeightsForm({ code, stored, onClose }: WeightsFormProps) {
  const text = useText();
  const { findings, phone } = text;
  const [draft, setDraft] = useState(() => draftOfWeights(stored));
  const read = readWeights(draft);
  const save = useSaveWeights(code, stored, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (read.ok && !save.isPending) save.mutate(read.weights);
  };
  return (
    <form className="entry-form" onSubmit={submit}>
      <div className="weights">
        {(['urgency', 'consequence'] as const).map((group) => (
          <fieldset key={group}>
            <legend>{group === 'urgency' ? findings.urgency : findings.impact}</legend>
            {weightFields
              .filter((field) => field.group === group)
              .map((field) => (
                <TextInput
                  key={field.name}
                  kind="number"
                  label={field.group === 'urgency' ? phone.severities[field.key] : findings.consequences[field.key]}
                  value={draft[field.name] ?? ''}
                  error={!read.ok && read.wrong.has(field.name) ? findings.weightsWrong : null}
                  onChange={(value) => setDraft({ ...draft, [field.name]: value })}
                />
              ))}
          </fieldset>
        ))}
      </div>
      {read.ok && <Matrix weights={read.weights} />}
      {save.error && <SaveError error={save.error} />}
      <div className="actions">
        <button type="submit" className="button button-primary" aria-disabled={!read.ok || save.isPending}>
          {findings.record}
        </button>
        <button type="button" className="button" onClick={() => setDraft(draftOfWeights(shippedPriorityWeights))}>
          {findings.standard}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.shell.cancel}
        </button>
      </div>
    </form>
  );
}

/** Somebody else's weights stand in the fields once they were read anew. */
function SaveError({ error }: { readonly error: Error }) {
  const { findings, shell } = useText();
  const isStale = error instanceof ApiProblem && error.kind === 'stale';
  return <ErrorNotice error={error} {...(isStale && { title: findings.stale, advice: shell.errors.stale })} />;
}

/** Saves, and offers the weights before as the way back. */
function useSaveWeights(code: string, stored: FindingPriority, onClose: () => void) {
  const { language, text } = useLanguage();
  const report = useReport();
  const write = useCityMutation(code, (weights: FindingPriority) => savePriority(code, weights));
  return useCityMutation(code, async (weights: PriorityWeights) => {
    const saved = await savePriority(code, { ...weights, version: stored.version });
    const undo = () =>
      write.mutateAsync({ ...stored, version: saved.version }).then(
        () => report({ message: text.findings.weightsUndone }),
        (error: unknown) => report({ message: failureWords(error, language, text) }),
      );
    report({ message: text.findings.weightsSaved, undo });
    onClose();
  });
}

function Matrix({ weights }: { readonly weights: PriorityWeights }) {
  const { findings, phone } = useText();
  const table = priorityTable(weights);
  return (
    <table className="table weights-matrix">
      <caption className="visually-hidden">{findings.matrix}</caption>
      <thead>
        <tr>
          <th scope="col">{findings.severity}</th>
          {consequences.map((consequence) => (
            <th key={consequence} scope="col" className="right">
              {findings.consequences[consequence]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {severities.map((severity) => (
          <tr key={severity}>
            <th scope="row">{phone.severities[severity]}</th>
            {consequences.map((consequence) => (
              <td key={consequence} className="number right">
                {digits(table[severity][consequence])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
