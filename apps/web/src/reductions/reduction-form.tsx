import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import type { NewReductionTarget, ReductionTarget } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useChangeReport } from '../facilities/use-change-report.js';
import { ConflictDialog } from '../forms/conflict-dialog.js';
import { TextInput } from '../forms/inputs.js';
import { useUnsavedChanges } from '../forms/unsaved-changes.js';
import { useLanguage } from '../i18n/text.js';
import { EntryRows } from '../settings/entry-rows.js';
import { readThousands } from '../settings/funding-draft.js';
import { onlyChanged } from '../settings/only-changed.js';
import { ErrorNotice } from '../shell/error-notice.js';
import {
  blankProgress,
  blankReduction,
  isReadableProgress,
  readArea,
  readFiscalYear,
  readReduction,
  readTarget,
  type ReductionDraft,
  reductionDraftOf,
} from './reduction-draft.js';
import { reductionFields, reductionWords } from './reduction-words.js';
import { addReduction, saveReduction } from './reductions-query.js';

export interface ReductionFormProps {
  readonly code: string;
  /** Null for a target that does not exist yet. */
  readonly target: ReductionTarget | null;
  readonly onDone: () => void;
}

/** A target and what has been reached of it, year by year. */
export function ReductionForm({ code, target, onDone }: ReductionFormProps) {
  const { language, text } = useLanguage();
  const words = text.reductions;
  const [from] = useState(target);
  const [first] = useState<ReductionDraft>(() => (from ? reductionDraftOf(from) : blankReduction));
  const [draft, setDraft] = useState(first);
  const set = (changed: Partial<ReductionDraft>) => setDraft({ ...draft, ...changed });
  const fields = readReduction(draft);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(first);
  useUnsavedChanges(isChanged);
  const report = useChangeReport(code);
  const save = useCityMutation(code, async ({ body, version }: { body: NewReductionTarget; version: number }) => {
    const saved = from
      ? await saveReduction(code, from.id, version, changesTo(from, body))
      : await addReduction(code, body);
    await report(text.shell.saved, { entity: 'reduction_target', id: saved.id });
  });
  const write = (body: NewReductionTarget, version: number) => save.mutate({ body, version }, { onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fields && isChanged && !save.isPending) write(fields, from?.version ?? 0);
  };
  const yearProblem = (typed: string) =>
    typed === '' || readFiscalYear(typed) !== null ? null : text.forms.wrong.fiscalYear;
  const isStale = save.error instanceof ApiProblem && save.error.kind === 'stale';
  return (
    <form className="form reduction-form" onSubmit={submit} noValidate aria-label={words.title}>
      <TextInput label={words.fields.name} value={draft.name} isRequired onChange={(name) => set({ name })} />
      <div className="form-row">
        {(['fromFiscalYear', 'toFiscalYear'] as const).map((key) => (
          <TextInput
            key={key}
            label={words.fields[key]}
            kind="number"
            value={draft[key]}
            error={yearProblem(draft[key])}
            onChange={(value) => set({ [key]: value })}
          />
        ))}
        <TextInput
          label={words.fields.floorAreaM2}
          kind="number"
          unit="㎡"
          value={draft.floorAreaM2}
          error={readTarget(draft.floorAreaM2, readArea) === undefined ? text.forms.wrong.area : null}
          onChange={(floorAreaM2) => set({ floorAreaM2 })}
        />
        <TextInput
          label={words.fields.yen}
          kind="number"
          unit={text.costs.thousandYen}
          value={draft.yen}
          error={readTarget(draft.yen, readThousands) === undefined ? text.entry.moneyProblems['not-a-number'] : null}
          onChange={(yen) => set({ yen })}
        />
      </div>
      <h3>{words.fields.progress}</h3>
      <p className="field-hint">{words.progressHint}</p>
      <EntryRows
        label={words.fields.progress}
        columns={[
          { key: 'fiscalYear', label: text.chart.year },
          { key: 'floorAreaM2', label: words.reducedM2 },
          { key: 'yen', label: words.reducedThousandYen },
        ]}
        rows={draft.progress}
        blank={blankProgress}
        addLabel={text.entry.addYear}
        isReadable={isReadableProgress}
        onChange={(progress) => set({ progress })}
      />
      {save.error && !isStale && <ErrorNotice error={save.error} title={text.shell.errors.notSaved} />}
      <div className="form-actions">
        <button type="submit" className="button button-primary" disabled={!isChanged || !fields || save.isPending}>
          {save.isPending ? text.shell.saving : text.shell.save}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {text.shell.cancel}
        </button>
        {isChanged && !fields && <span className="field-hint">{words.unreadable}</span>}
      </div>
      {isStale && (
        <ConflictDialog
          problem={save.error as ApiProblem}
          fields={reductionFields}
          words={reductionWords(text, language)}
          onResolve={(chosen, version) => write(chosen as NewReductionTarget, version)}
          onClose={save.reset}
        />
      )}
    </form>
  );
}

/** The register tells progress with its shares, which are not typed. */
function changesTo(from: ReductionTarget, body: NewReductionTarget) {
  const progress = from.progress.map(({ fiscalYear, floorAreaM2, yen }) => ({ fiscalYear, floorAreaM2, yen }));
  return onlyChanged(body, { ...from, progress });
}
