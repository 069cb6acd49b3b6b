import type { MajorCategory } from '#libs/asset';
import { legalKinds } from '#libs/legal-inspection';
import type { LegalDutiesOfMany, LegalKind, NewLegalDuty } from '../api/types.js';
import { readField } from '../forms/record-fields.js';

/** A duty as it is typed. */
export interface DutyDraft {
  readonly kind: LegalKind;
  readonly name: string;
  readonly law: string;
  readonly intervalMonths: string;
  readonly firstDueOn: string;
  readonly contractor: string;
  readonly note: string;
  /** Of the facilities that get it, where many do. */
  readonly categories: readonly MajorCategory[];
}

/** Which fields cannot be read. */
export type DutyProblem = 'name' | 'intervalMonths' | 'firstDueOn' | 'categories';

type Read<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly wrong: ReadonlySet<DutyProblem> };

/** With another kind, and the interval that its law has. */
export const withKind = (draft: DutyDraft, kind: LegalKind): DutyDraft => ({
  ...draft,
  kind,
  intervalMonths: kind === 'other' ? '' : String(legalKinds[kind].intervalMonths),
});

const nothing = { name: '', law: '', intervalMonths: '', firstDueOn: '', contractor: '', note: '', categories: [] };

/** What the dialog begins with: what nearly every public building has. */
export const blankDuty: DutyDraft = withKind({ kind: 'fire-equipment', ...nothing }, 'fire-equipment');

/** The duty of one facility. */
export function readDuty(draft: DutyDraft): Read<NewLegalDuty> {
  const intervalMonths = read('whole', draft.intervalMonths);
  const firstDueOn = read('date', draft.firstDueOn);
  const name = read('text', draft.name);
  const isOther = draft.kind === 'other';
  const wrong = new Set<DutyProblem>();
  if (typeof intervalMonths !== 'number' || intervalMonths < 1 || intervalMonths > 240) wrong.add('intervalMonths');
  if (firstDueOn === undefined) wrong.add('firstDueOn');
  if (isOther && name === null) wrong.add('name');
  if (wrong.size > 0) return { ok: false, wrong };
  const body = {
    kind: draft.kind,
    name,
    law: isOther ? read('text', draft.law) : null,
    intervalMonths,
    firstDueOn,
    contractor: read('text', draft.contractor),
    note: read('text', draft.note),
  };
  return { ok: true, body: body as NewLegalDuty };
}

/** The duty of all facilities of the categories. */
export function readDutyOfMany(draft: DutyDraft): Read<LegalDutiesOfMany> {
  const duty = readDuty(draft);
  const { kind, categories } = draft;
  if (!duty.ok || kind === 'other' || categories.length === 0) {
    const wrong = new Set(duty.ok ? [] : duty.wrong);
    if (categories.length === 0) wrong.add('categories');
    return { ok: false, wrong };
  }
  const { intervalMonths, firstDueOn, contractor } = duty.body;
  return { ok: true, body: { kind, intervalMonths, firstDueOn, contractor, majorCategories: [...categories] } };
}

/** Null = blank, undefined = cannot be read. */
function read(kind: 'whole' | 'date' | 'text', typed: string): unknown {
  const field = readField(kind, typed);
  return field.ok ? field.value : undefined;
}
