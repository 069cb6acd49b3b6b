import { type TemplateContent, templateContent, type TemplateItem } from '#libs/contracts';
import { isSame } from '../forms/conflict.js';

export type ItemField = Exclude<keyof TemplateItem, 'key'>;

/** What an edition would change against the one before. */
export interface TemplateChanges {
  readonly head: readonly ('name' | 'kind' | 'role' | 'majorCategories')[];
  readonly added: readonly TemplateItem[];
  readonly removed: readonly TemplateItem[];
  readonly changed: readonly { readonly item: TemplateItem; readonly fields: readonly ItemField[] }[];
  readonly isReordered: boolean;
}

const itemFields = ['group', 'label', 'guidance', 'answer', 'unit', 'component', 'perBuilding', 'isRequired'] as const;
const headFields = ['name', 'kind', 'role', 'majorCategories'] as const;

/** A template with one item to begin with. */
export const blankTemplate: TemplateContent = {
  name: '',
  kind: 'daily',
  role: 'manager',
  majorCategories: [],
  items: [blankItem('item-1', '')],
};

function blankItem(key: string, group: string): TemplateItem {
  const rest = { guidance: null, unit: null, component: null, perBuilding: false, isRequired: true } as const;
  return { key, group, label: '', answer: 'check', ...rest };
}

/** With one more item, of the group of the last; its key was never used in this template. */
export function withNewItem(content: TemplateContent, usedKeys: readonly string[]): TemplateContent {
  const used = new Set([...usedKeys, ...content.items.map(({ key }) => key)]);
  let number = used.size + 1;
  while (used.has(`item-${number}`)) number++;
  return { ...content, items: [...content.items, blankItem(`item-${number}`, content.items.at(-1)?.group ?? '')] };
}

/** With an item changed; what is no grade has no part, and what is no number no unit. */
export function withItem(content: TemplateContent, key: string, changes: Partial<TemplateItem>): TemplateContent {
  const change = (item: TemplateItem): TemplateItem => {
    const changed = { ...item, ...changes };
    return {
      ...changed,
      component: changed.answer === 'grade' ? changed.component : null,
      unit: changed.answer === 'number' ? changed.unit : null,
    };
  };
  return { ...content, items: content.items.map((item) => (item.key === key ? change(item) : item)) };
}

export const withoutItem = (content: TemplateContent, key: string): TemplateContent => ({
  ...content,
  items: content.items.filter((item) => item.key !== key),
});

/** With an item one place further up (-1) or down (1); at the end it stays. */
export function withMoved(content: TemplateContent, key: string, by: 1 | -1): TemplateContent {
  const at = content.items.findIndex((item) => item.key === key);
  const other = content.items[at + by];
  const item = content.items[at];
  if (!item || !other) return content;
  return { ...content, items: content.items.with(at, other).with(at + by, item) };
}

/** What differs between two contents. */
export function templateChanges(before: TemplateContent, after: TemplateContent): TemplateChanges {
  const former = new Map(before.items.map((item) => [item.key, item]));
  const kept = after.items.filter(({ key }) => former.has(key));
  const keptKeys = new Set(kept.map(({ key }) => key));
  const changed = kept.map((item) => {
    return { item, fields: itemFields.filter((field) => !isSame(item[field], former.get(item.key)?.[field])) };
  });
  const order = (items: readonly TemplateItem[]) => items.map(({ key }) => key).filter((key) => keptKeys.has(key));
  return {
    head: headFields.filter((field) => !isSame(before[field], after[field])),
    added: after.items.filter(({ key }) => !former.has(key)),
    removed: before.items.filter(({ key }) => !keptKeys.has(key)),
    changed: changed.filter(({ fields }) => fields.length > 0),
    isReordered: !isSame(order(before.items), order(after.items)),
  };
}

export const isChanged = ({ head, added, removed, changed, isReordered }: TemplateChanges): boolean =>
  isReordered || [head, added, removed, changed].some((list) => list.length > 0);

/** Which fields cannot be saved, as "name", "items" or "key.label". */
export function templateProblems(content: TemplateContent): ReadonlySet<string> {
  const read = templateContent.safeParse(content);
  if (read.success) return new Set();
  return new Set(
    read.error.issues.map(({ path: [head, at, field] }) => {
      const item = typeof at === 'number' ? content.items[at] : undefined;
      return item && field !== undefined ? `${item.key}.${String(field)}` : String(head);
    }),
  );
}
