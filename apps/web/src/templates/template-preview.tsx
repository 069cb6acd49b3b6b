import { conditionGrades } from '#libs/asset';
import { checkResults, type TemplateContent, type TemplateItem } from '#libs/contracts';
import { useText } from '../i18n/text.js';
import { GradeMark } from '../phone/grade-look.js';

/** The template as the phone will ask it. */
export function TemplatePreview({ draft }: { readonly draft: TemplateContent }) {
  const { templates, inspections } = useText();
  const groups = [...new Set(draft.items.map(({ group }) => group))];
  return (
    <details className="fold template-preview">
      <summary>{templates.preview}</summary>
      <div className="preview-phone">
        <strong>{draft.name}</strong>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group || inspections.otherGroup}</h3>
            {draft.items
              .filter((item) => item.group === group)
              .map((item) => (
                <Question key={item.key} item={item} />
              ))}
          </section>
        ))}
      </div>
    </details>
  );
}

function Question({ item }: { readonly item: TemplateItem }) {
  const { phone, templates } = useText();
  return (
    <div className="preview-question">
      <p>
        <strong>{item.label}</strong>{' '}
        <small>
          {item.isRequired ? phone.form.required : phone.form.optional}
          {item.perBuilding && ` · ${templates.perBuilding}`}
        </small>
      </p>
      {item.guidance !== null && <p className="field-hint">{item.guidance}</p>}
      <p className="in-row">
        {item.answer === 'grade' && conditionGrades.map((grade) => <GradeMark key={grade} grade={grade} />)}
        {item.answer === 'check' &&
          checkResults.map((result) => (
            <span key={result} className="tag">
              {phone.results[result]}
            </span>
          ))}
        {item.answer === 'number' && <span className="tag">{`0 ${item.unit ?? ''}`}</span>}
        {item.answer === 'text' && <span className="tag">{templates.answers.text}</span>}
      </p>
    </div>
  );
}
