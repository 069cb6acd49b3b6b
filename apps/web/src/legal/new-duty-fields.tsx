import { legalKindIds } from '#libs/legal-inspection';
import type { LegalKind } from '../api/types.js';
import { ChoiceInput, TextInput } from '../forms/inputs.js';
import { useLanguage } from '../i18n/text.js';
import { type DutyDraft, type DutyProblem, withKind } from './duty-draft.js';
import { lawText } from './legal-words.js';

export interface NewDutyFieldsProps {
  readonly draft: DutyDraft;
  readonly wrong: ReadonlySet<DutyProblem>;
  /** Many facilities get the same: nothing is said of one alone. */
  readonly isOfMany: boolean;
  readonly onDraft: (draft: DutyDraft) => void;
}

/** What is inspected, how often, from when on and by whom. */
export function NewDutyFields({ draft, wrong, isOfMany, onDraft }: NewDutyFieldsProps) {
  const { language, text } = useLanguage();
  const { legal } = text;
  const isOther = draft.kind === 'other';
  const set = (changed: Partial<DutyDraft>) => onDraft({ ...draft, ...changed });
  const kinds: readonly LegalKind[] = isOfMany ? legalKindIds : [...legalKindIds, 'other'];
  return (
    <>
      <ChoiceInput
        label={legal.fields.kind}
        {...(!isOther && { hint: legal.lawHint(lawText({ kind: draft.kind, law: null }, language) ?? legal.noLaw) })}
        value={draft.kind}
        options={kinds.map((value) => ({ value, label: legal.kinds[value] }))}
        onChange={(kind) => onDraft(withKind(draft, kind as LegalKind))}
      />
      {!isOfMany && (
        <TextInput
          label={legal.fields.name}
          hint={isOther ? legal.ownNameHint : legal.nameHint}
          error={wrong.has('name') ? legal.nameMissing : null}
          isRequired={isOther}
          value={draft.name}
          onChange={(name) => set({ name })}
        />
      )}
      {isOther && <TextInput label={legal.fields.law} value={draft.law} onChange={(law) => set({ law })} />}
      <div className="form-row">
        <TextInput
          label={legal.fields.intervalMonths}
          kind="number"
          unit={legal.months}
          hint={isOther ? legal.ownInterval : legal.intervalHint}
          error={wrong.has('intervalMonths') ? legal.intervalWrong : null}
          isRequired
          value={draft.intervalMonths}
          onChange={(intervalMonths) => set({ intervalMonths })}
        />
        <TextInput
          label={legal.fields.firstDueOn}
          hint={legal.firstDueHint}
          error={wrong.has('firstDueOn') ? text.forms.wrong.date : null}
          value={draft.firstDueOn}
          onChange={(firstDueOn) => set({ firstDueOn })}
        />
      </div>
      <TextInput
        label={legal.fields.contractor}
        value={draft.contractor}
        onChange={(contractor) => set({ contractor })}
      />
      {!isOfMany && (
        <TextInput label={legal.fields.note} kind="long" value={draft.note} onChange={(note) => set({ note })} />
      )}
    </>
  );
}
