import { type Severity, severities } from '#libs/asset';
import { type Consequence, consequences, factsOf } from '#libs/condition';
import type { FindingDetail, NewFindingStep } from '../api/types.js';
import { readField } from '../forms/record-fields.js';
import type { StepName } from './inbox-keys.js';

/** A step as it is typed. */
export interface StepDraft {
  readonly severity: string;
  readonly consequence: string;
  readonly dueOn: string;
  readonly contractor: string;
  readonly costYen: string;
  readonly note: string;
}
export type StepField = keyof StepDraft;

/** What a step asks for. */
export const fieldsOfStep = (step: StepName): readonly StepField[] => [...factsOf(step), 'note'];

/** What a step begins with: the finding as it stands. */
export function draftOf(finding: FindingDetail): StepDraft {
  return {
    severity: finding.severity,
    consequence: finding.consequence,
    dueOn: finding.dueOn ?? '',
    contractor: finding.contractor ?? '',
    costYen: finding.costYen === null ? '' : String(finding.costYen),
    note: '',
  };
}

type ReadStep =
  | { readonly ok: true; readonly body: NewFindingStep }
  | { readonly ok: false; readonly wrong: ReadonlySet<StepField> };

/** Reads a step: only what its fields ask for is told; who dismisses says why. */
export function readStep(step: StepName, draft: StepDraft): ReadStep {
  const fields = new Set(fieldsOfStep(step));
  const [due, cost] = [readField('date', draft.dueOn), readField('yen', draft.costYen)];
  const note = draft.note.trim() || null;
  const wrong = new Set<StepField>();
  if (fields.has('dueOn') && !due.ok) wrong.add('dueOn');
  if (fields.has('costYen') && !cost.ok) wrong.add('costYen');
  if (step === 'dismissed' && note === null) wrong.add('note');
  if (wrong.size > 0) return { ok: false, wrong };
  const given: Partial<NewFindingStep> = {
    severity: severities.find((severity): severity is Severity => severity === draft.severity),
    consequence: consequences.find((consequence): consequence is Consequence => consequence === draft.consequence),
    dueOn: due.ok ? (due.value as string | null) : null,
    costYen: cost.ok ? (cost.value as number | null) : null,
    contractor: draft.contractor.trim() || null,
  };
  const told = Object.entries(given).filter(([key]) => fields.has(key as StepField));
  return { ok: true, body: { step, note, ...Object.fromEntries(told) } };
}
