import { describe, expect, it } from '@jest/globals';
import type { TemplateContent } from '#libs/contracts';
import {
  blankTemplate,
  isChanged,
  templateChanges,
  templateProblems,
  withItem,
  withMoved,
  withNewItem,
  withoutItem,
} from './template-draft.js';

const named: TemplateContent = withItem({ ...blankTemplate, name: '日常点検' }, 'item-1', {
  label: '柵',
  group: '外部',
});
const two = withItem(withNewItem(named, []), 'item-2', { label: '屋根' });

describe('a template while it is edited', () => {
  it('gets items of the last group, with keys that were never used', () => {
    expect(two.items.map(({ key, group }) => [key, group])).toEqual([
      ['item-1', '外部'],
      ['item-2', '外部'],
    ]);
    expect(withNewItem(named, ['item-2', 'item-3']).items.at(-1)?.key).toBe('item-4');
  });

  it('moves items, but not beyond the ends', () => {
    expect(withMoved(two, 'item-2', -1).items.map(({ key }) => key)).toEqual(['item-2', 'item-1']);
    expect(withMoved(two, 'item-2', 1)).toBe(two);
  });

  it('keeps a part for grades alone, and a unit for numbers', () => {
    const graded = withItem(two, 'item-1', { answer: 'grade', component: 'roof' });
    expect(graded.items[0]).toMatchObject({ component: 'roof' });
    expect(withItem(graded, 'item-1', { answer: 'check' }).items[0]).toMatchObject({ component: null });
  });

  it('says what an edition changes', () => {
    const third = withItem(withNewItem(withMoved(two, 'item-2', -1), []), 'item-1', { isRequired: false });
    const changes = templateChanges(two, { ...third, name: '毎日の点検' });
    expect(changes).toMatchObject({ head: ['name'], isReordered: true, removed: [] });
    expect(changes.added.map(({ key }) => key)).toEqual(['item-3']);
    expect(changes.changed.map(({ item, fields }) => [item.key, fields])).toEqual([['item-1', ['isRequired']]]);
    expect(templateChanges(two, withoutItem(two, 'item-1')).removed).toHaveLength(1);
    expect(isChanged(templateChanges(two, structuredClone(two)))).toBe(false);
  });

  it('names the fields that cannot be saved', () => {
    expect(templateProblems(two)).toEqual(new Set());
    expect(templateProblems(withNewItem({ ...two, name: ' ' }, []))).toEqual(new Set(['name', 'item-3.label']));
    expect(templateProblems({ ...two, items: [] })).toEqual(new Set(['items']));
  });
});
