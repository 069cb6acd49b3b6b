import { majorCategories } from '#libs/asset';
import { type TemplateContent, templateRoles } from '#libs/contracts';
import { ChoiceInput, TextInput } from '../forms/inputs.js';
import { inspectionKinds } from '../inspections/inspection-kinds.js';
import { useText } from '../i18n/text.js';

export interface TemplateFormProps {
  readonly draft: TemplateContent;
  readonly problems: ReadonlySet<string>;
  readonly onChange: (draft: TemplateContent) => void;
}

/** What a template is called, who fills it in, and where. */
export function TemplateHead({ draft, problems, onChange }: TemplateFormProps) {
  const { templates, phone, domain } = useText();
  const toggle = (category: (typeof majorCategories)[number], isChosen: boolean) => {
    const chosen = majorCategories.filter((one) => (one === category ? isChosen : draft.majorCategories.includes(one)));
    onChange({ ...draft, majorCategories: chosen });
  };
  return (
    <div className="section">
      <div className="template-fields">
        <TextInput
          label={templates.name}
          value={draft.name}
          error={problems.has('name') ? templates.wrong.name : null}
          onChange={(name) => onChange({ ...draft, name })}
        />
        <ChoiceInput
          label={templates.kind}
          value={draft.kind}
          options={inspectionKinds.map((value) => ({ value, label: phone.kinds[value] }))}
          onChange={(value) =>
            onChange({ ...draft, kind: inspectionKinds.find((kind) => kind === value) ?? draft.kind })
          }
        />
        <ChoiceInput
          label={templates.role}
          value={draft.role}
          options={templateRoles.map((value) => ({ value, label: phone.roles[value] }))}
          onChange={(value) => onChange({ ...draft, role: templateRoles.find((role) => role === value) ?? draft.role })}
        />
      </div>
      <fieldset>
        <legend>{templates.categories}</legend>
        <p className="field-hint">{templates.categoriesHint}</p>
        <div className="duty-categories">
          {majorCategories.map((category) => (
            <label key={category} className="check">
              <input
                type="checkbox"
                checked={draft.majorCategories.includes(category)}
                onChange={(event) => toggle(category, event.target.checked)}
              />
              <span>{domain.categories[category]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
