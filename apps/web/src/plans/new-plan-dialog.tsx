import { type FormEvent, useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { NewPlan, PlanTerms } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { TextInput } from '../forms/inputs.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { asksForTarget, type GoalKind, planDraftOf, readPlanDraft, targetIsFine } from './plan-draft.js';
import { FigureField, PlanLimitFields, type PlanFieldsProps } from './plan-limit-fields.js';
import { createPlan } from './plan-queries.js';
import { YenField } from './yen-field.js';

export interface NewPlanDialogProps {
  readonly code: string;
  /** What the fields begin with. */
  readonly terms: PlanTerms;
  /** The plan that is copied, with its decisions; null = none. */
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly onClose: () => void;
}

const goalKinds: readonly GoalKind[] = ['least-cost', 'best-condition', 'least-money', 'flattest'];

/** Asks for the terms of a plan, has it computed and opens it. */
export function NewPlanDialog({ code, terms, parent, onClose }: NewPlanDialogProps) {
  const text = useText();
  const { form } = text.plans;
  const formId = useId();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(() => planDraftOf(parent ? form.copyName(parent.name) : '', terms));
  const [wasSent, setWasSent] = useState(false);
  const create = useCityMutation(code, (body: NewPlan) => createPlan(code, body));
  const read = readPlanDraft(draft);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (!read || create.isPending) return;
    const body = {
      name: draft.name.trim(),
      parentId: parent?.id ?? null,
      terms: { ...read, decisions: terms.decisions },
    };
    create.mutateAsync(body).then(
      ({ id }) => navigate(`/${code}/plans/${id}`),
      () => undefined,
    );
  };
  return (
    <Dialog
      title={parent ? form.copyTitle(parent.name) : form.title}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            {text.shell.cancel}
          </button>
          <button type="submit" form={formId} className="button button-primary" aria-disabled={create.isPending}>
            {form.submit}
          </button>
        </>
      }
    >
      <form id={formId} className="form" noValidate onSubmit={send}>
        {create.error && <ErrorNotice error={create.error} title={text.shell.errors.notSaved} />}
        {wasSent && !read && (
          <p className="field-error" role="alert">
            {form.checkFields}
          </p>
        )}
        <TextInput
          label={form.name}
          value={draft.name}
          isRequired
          error={wasSent && draft.name.trim() === '' ? form.nameMissing : null}
          onChange={(name) => setDraft({ ...draft, name })}
        />
        <GoalFields draft={draft} onChange={setDraft} />
        <MoneyLineFields code={code} draft={draft} onChange={setDraft} />
        <div className="form-row">
          <FigureField name="years" label={form.years} draft={draft} onChange={setDraft} />
          <FigureField name="discountPercent" label={form.discount} draft={draft} onChange={setDraft} />
          <FigureField name="pricesRisePercent" label={form.rise} draft={draft} onChange={setDraft} />
        </div>
        <PlanLimitFields draft={draft} onChange={setDraft} />
      </form>
    </Dialog>
  );
}

function GoalFields({ draft, onChange }: PlanFieldsProps) {
  const { plans } = useText();
  const { form, goals, goalHints } = plans;
  const name = useId();
  return (
    <fieldset className="form">
      <legend className="field-label">{form.goal}</legend>
      <div className="plan-goals">
        {goalKinds.map((kind) => (
          <label key={kind} className="plan-goal">
            <input
              type="radio"
              name={name}
              checked={draft.goal === kind}
              onChange={() => onChange({ ...draft, goal: kind })}
            />
            <strong>{goals[kind]}</strong>
            <small>{goalHints[kind]}</small>
          </label>
        ))}
      </div>
      {asksForTarget(draft.goal) && (
        <TextInput
          label={form.target}
          kind="number"
          hint={form.targetHint}
          value={draft.targetScore}
          error={targetIsFine(draft) ? null : form.targetProblem}
          onChange={(targetScore) => onChange({ ...draft, targetScore })}
        />
      )}
    </fieldset>
  );
}

function MoneyLineFields({ code, draft, onChange }: PlanFieldsProps & { readonly code: string }) {
  const { plans } = useText();
  const { form, list } = plans;
  const { availableYen, reserveYen } = draft.money;
  const isUnlimited = availableYen.amount.trim() === '' && availableYen.kept === null;
  return (
    <>
      <YenField
        label={form.line}
        hint={form.lineHint}
        draft={availableYen}
        onChange={(amount) => onChange({ ...draft, money: { ...draft.money, availableYen: amount } })}
      />
      {isUnlimited && (
        <div className="notice notice-warn">
          <p>{list.noLineHint}</p>
          <p>
            <Link href={`/${code}/settings`}>{list.toMoney}</Link>
          </p>
        </div>
      )}
      <YenField
        label={form.reserve}
        hint={form.reserveHint}
        draft={reserveYen}
        onChange={(amount) => onChange({ ...draft, money: { ...draft.money, reserveYen: amount } })}
      />
    </>
  );
}
