import { useText } from '../i18n/text.js';
import { isChanged, type TemplateChanges } from './template-draft.js';

/** What the new edition would change, in words. */
export function ChangeList({ changes }: { readonly changes: TemplateChanges }) {
  const { templates } = useText();
  const lines = [
    ...changes.head.map((field) => (field === 'majorCategories' ? templates.categories : templates[field])),
    ...changes.added.map(({ label }) => templates.added(label)),
    ...changes.removed.map(({ label }) => templates.gone(label)),
    ...changes.changed.map(({ item, fields }) =>
      templates.changed(item.label, fields.map((field) => templates[field]).join('、')),
    ),
    ...(changes.isReordered ? [templates.reordered] : []),
  ];
  return (
    <section className="section">
      <h2>{templates.changes}</h2>
      {!isChanged(changes) && <p className="empty">{templates.noChanges}</p>}
      <ul className="template-changes">
        {lines.map((line, at) => (
          <li key={`${at} ${line}`}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
