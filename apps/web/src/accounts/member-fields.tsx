import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { municipalityQuery } from '../api/queries.js';
import type { Member, MemberChanges, MemberRole } from '../api/types.js';
import { FacilityPicker } from '../compare/facility-picker.js';
import { isSame } from '../forms/conflict.js';
import { ChoiceInput, TextInput } from '../forms/inputs.js';
import { useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { keepsToFacilities, roleOptions } from './roles.js';

/** What is being decided of a member. */
export type MemberDraft = Pick<Member, 'displayName' | 'role' | 'departments' | 'facilities'>;

export const newMemberDraft: MemberDraft = { displayName: '', role: 'viewer', departments: [], facilities: [] };

/** What the API takes: roles that see the whole city keep to no facilities. */
export function postOf({ displayName, role, departments, facilities }: MemberDraft) {
  const isConfined = keepsToFacilities(role);
  return {
    displayName: displayName.trim(),
    role,
    departments: isConfined ? [...departments] : [],
    facilityIds: isConfined ? facilities.map(({ id }) => id) : [],
  };
}

/** What a change changes. */
export function changesOf(before: MemberDraft, after: MemberDraft): MemberChanges {
  const [old, next] = [postOf(before), postOf(after)];
  return Object.fromEntries(
    Object.entries(next).filter(([key, value]) => !isSame(value, old[key as keyof typeof old])),
  );
}

export interface MemberFieldsProps {
  readonly code: string;
  /** Nobody gives themselves a role. */
  readonly isOwn?: boolean;
  readonly draft: MemberDraft;
  readonly onChange: (changed: Partial<MemberDraft>) => void;
}

/** Name, role, and for roles that keep to facilities, which. */
export function MemberFields({ code, isOwn = false, draft, onChange }: MemberFieldsProps) {
  const text = useText();
  const words = text.accounts.members;
  return (
    <>
      <TextInput
        label={words.displayName}
        hint={words.displayNameHint}
        value={draft.displayName}
        isRequired
        onChange={(displayName) => onChange({ displayName })}
      />
      {!isOwn && (
        <ChoiceInput
          label={words.role}
          hint={text.accounts.demo.does[draft.role]}
          value={draft.role}
          options={roleOptions(text)}
          onChange={(role) => onChange({ role: role as MemberRole })}
        />
      )}
      {keepsToFacilities(draft.role) && <OwnFacilities code={code} draft={draft} onChange={onChange} />}
    </>
  );
}

function OwnFacilities({ code, draft, onChange }: MemberFieldsProps) {
  const words = useText().accounts.members;
  const hint = useId();
  const { data: city } = useQuery(municipalityQuery(code));
  // Also those that no facility names any more.
  const departments = [...new Set([...(city?.departments ?? []), ...draft.departments])];
  const toggle = (department: string, isChosen: boolean) =>
    onChange({
      departments: isChosen
        ? [...draft.departments, department]
        : draft.departments.filter((chosen) => chosen !== department),
    });
  return (
    <>
      <p id={hint} className="field-hint">
        {words.ownHint}
      </p>
      <fieldset className="departments" aria-describedby={hint}>
        <legend className="field-label">{words.departments}</legend>
        {departments.length === 0 && <p className="field-hint">{words.noDepartments}</p>}
        {departments.map((department) => (
          <label key={department} className="check">
            <input
              type="checkbox"
              checked={draft.departments.includes(department)}
              onChange={(event) => toggle(department, event.target.checked)}
            />
            {department}
          </label>
        ))}
      </fieldset>
      <ChosenFacilities draft={draft} onChange={onChange} />
      <FacilityPicker
        code={code}
        label={words.addFacility}
        except={draft.facilities.map(({ id }) => id)}
        onPick={({ id, name }) => onChange({ facilities: [...draft.facilities, { id, name }] })}
      />
    </>
  );
}

function ChosenFacilities({ draft, onChange }: Omit<MemberFieldsProps, 'code'>) {
  const text = useText();
  const words = text.accounts.members;
  const without = (id: string) => draft.facilities.filter((facility) => facility.id !== id);
  return (
    <div className="field">
      <span className="field-label">{words.facilities}</span>
      {draft.facilities.length === 0 && <p className="field-hint">{words.noFacilities}</p>}
      <ul className="chosen-facilities">
        {draft.facilities.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <button
              type="button"
              className="button button-quiet"
              aria-label={`${text.shell.remove}: ${name}`}
              onClick={() => onChange({ facilities: without(id) })}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
