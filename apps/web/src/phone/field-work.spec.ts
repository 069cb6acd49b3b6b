import { expect, it } from '@jest/globals';
import type { FieldWork } from '#libs/contracts';
import { type FieldFacility, type FieldTemplate, templateOf, templatesFor, withFormer } from './field-work.js';

const template = (id: string, edition: number, majorCategories: string[] = []) =>
  ({ id, edition, majorCategories }) as unknown as FieldTemplate;
const work = (...templates: FieldTemplate[]): FieldWork => ({
  madeAt: '2026-11-29T00:00:00Z',
  templates,
  facilities: [],
});

it('keeps the editions that drafts were begun with', () => {
  const first = withFormer(work(template('a', 1), template('b', 1)), null);
  const second = withFormer(work(template('a', 2), template('b', 1)), first);
  const third = withFormer(work(template('a', 3)), second);
  expect(first.formerTemplates).toEqual([]);
  expect(second.formerTemplates).toEqual([template('a', 1)]);
  expect(templateOf(third.formerTemplates, 'a', 1)).toEqual(template('a', 1));
  expect(templateOf(third.formerTemplates, 'b', 1)).toEqual(template('b', 1));
  expect(third.formerTemplates).toHaveLength(3);
});

it('offers the templates of a category, and those for all', () => {
  const all = work(template('all', 1), template('schools', 1, ['学校教育系施設']));
  const idsFor = (majorCategory: string | null) =>
    templatesFor(all, { majorCategory } as FieldFacility).map(({ id }) => id);
  expect(idsFor('学校教育系施設')).toEqual(['all', 'schools']);
  expect(idsFor(null)).toEqual(['all']);
});
