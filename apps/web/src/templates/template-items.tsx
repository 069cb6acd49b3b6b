import { type KeyboardEvent, useRef } from 'react';
import { componentKinds } from '#libs/asset';
import { itemAnswers, type TemplateItem } from '#libs/contracts';
import { ChoiceInput, TextInput } from '../forms/inputs.js';
import { useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { useAnnounce } from '../shell/live-region.js';
import { useAfterRender } from '../shell/use-after-render.js';
import { withItem, withMoved, withNewItem, withoutItem } from './template-draft.js';
import type { TemplateFormProps } from './template-head.js';

interface TemplateItemsProps extends TemplateFormProps {
  /** Keys of earlier items, which answers are kept under. */
  readonly usedKeys: readonly string[];
}

/** The items in their order: changed in place, moved by buttons or Alt and an arrow, removed, added. */
export function TemplateItems({ draft, usedKeys, problems, onChange }: TemplateItemsProps) {
  const { templates } = useText();
  const announce = useAnnounce();
  const groups = [...new Set(draft.items.map(({ group }) => group).filter(Boolean))];
  const list = useRef<HTMLOListElement>(null);
  const afterRender = useAfterRender();
  const focus = (key: string | undefined) =>
    afterRender(() => list.current?.querySelector<HTMLElement>(`[data-key="${key ?? ''}"] input`)?.focus());
  const move = ({ key, label }: TemplateItem, by: 1 | -1) => {
    const moved = withMoved(draft, key, by);
    if (moved === draft) return;
    onChange(moved);
    announce(templates.moved(label, moved.items.findIndex((item) => item.key === key) + 1));
  };
  const remove = ({ key, label }: TemplateItem) => {
    const at = draft.items.findIndex((item) => item.key === key);
    onChange(withoutItem(draft, key));
    announce(templates.removed(label));
    focus((draft.items[at + 1] ?? draft.items[at - 1])?.key);
  };
  const add = () => {
    const longer = withNewItem(draft, usedKeys);
    onChange(longer);
    focus(longer.items.at(-1)?.key);
  };
  return (
    <div className="section">
      <h2>{templates.itemsTitle}</h2>
      <p className="field-hint">{templates.moveHint}</p>
      {problems.has('items') && <p className="field-error">{templates.wrong.items}</p>}
      <ol ref={list} className="template-items">
        {draft.items.map((item, at) => (
          <ItemFields
            key={item.key}
            item={item}
            number={at + 1}
            groups={groups}
            problems={problems}
            onChange={(changes) => onChange(withItem(draft, item.key, changes))}
            onMove={(by) => move(item, by)}
            onRemove={() => remove(item)}
          />
        ))}
      </ol>
      <button type="button" className="button" onClick={add}>
        <Icon name="plus" />
        {templates.addItem}
      </button>
    </div>
  );
}

interface ItemFieldsProps {
  readonly item: TemplateItem;
  readonly number: number;
  /** Of the other items, offered while typing. */
  readonly groups: readonly string[];
  readonly problems: ReadonlySet<string>;
  readonly onChange: (changes: Partial<TemplateItem>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function ItemFields({ item, number, groups, problems, onChange, onMove, onRemove }: ItemFieldsProps) {
  const { templates } = useText();
  const name = templates.item(number, item.label);
  const errorOf = (field: keyof typeof templates.wrong) =>
    problems.has(`${item.key}.${field}`) ? templates.wrong[field] : null;
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    // Alt and an arrow move the item from whatever field of it has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="template-item" data-key={item.key} onKeyDown={press}>
      <fieldset>
        <legend>{name}</legend>
        <div className="template-fields">
          <TextInput
            label={templates.label}
            value={item.label}
            error={errorOf('label')}
            onChange={(label) => onChange({ label })}
          />
          <TextInput
            label={templates.group}
            suggestions={groups}
            value={item.group}
            error={errorOf('group')}
            onChange={(group) => onChange({ group })}
          />
          <AnswerFields item={item} unitError={errorOf('unit')} onChange={onChange} />
          <div className="template-wide">
            <TextInput
              label={templates.guidance}
              value={item.guidance ?? ''}
              error={errorOf('guidance')}
              onChange={(guidance) => onChange({ guidance: guidance === '' ? null : guidance })}
            />
          </div>
        </div>
        <div className="actions">
          {(['perBuilding', 'isRequired'] as const).map((flag) => (
            <label key={flag} className="check">
              <input
                type="checkbox"
                checked={item[flag]}
                onChange={(event) => onChange({ [flag]: event.target.checked })}
              />
              <span>{templates[flag]}</span>
            </label>
          ))}
          <button type="button" className="button" aria-label={`${templates.up}: ${name}`} onClick={() => onMove(-1)}>
            {templates.up}
          </button>
          <button type="button" className="button" aria-label={`${templates.down}: ${name}`} onClick={() => onMove(1)}>
            {templates.down}
          </button>
          <button
            type="button"
            className="button button-quiet"
            aria-label={`${templates.remove}: ${name}`}
            onClick={onRemove}
          >
            <Icon name="trash" />
          </button>
        </div>
      </fieldset>
    </li>
  );
}

interface AnswerFieldsProps extends Pick<ItemFieldsProps, 'item' | 'onChange'> {
  readonly unitError: string | null;
}

/** How an item is answered, and what that asks for besides. */
function AnswerFields({ item, unitError, onChange }: AnswerFieldsProps) {
  const { templates, domain } = useText();
  return (
    <>
      <ChoiceInput
        label={templates.answer}
        value={item.answer}
        options={itemAnswers.map((value) => ({ value, label: templates.answers[value] }))}
        onChange={(value) => onChange({ answer: itemAnswers.find((answer) => answer === value) ?? item.answer })}
      />
      {item.answer === 'grade' && (
        <ChoiceInput
          label={templates.component}
          hint={templates.componentHint}
          value={item.component ?? ''}
          none={templates.noComponent}
          options={componentKinds.map((value) => ({ value, label: domain.components[value] }))}
          onChange={(value) => onChange({ component: componentKinds.find((kind) => kind === value) ?? null })}
        />
      )}
      {item.answer === 'number' && (
        <TextInput
          label={templates.unit}
          value={item.unit ?? ''}
          error={unitError}
          onChange={(unit) => onChange({ unit: unit === '' ? null : unit })}
        />
      )}
    </>
  );
}
