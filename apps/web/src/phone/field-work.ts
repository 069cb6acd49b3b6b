import { type FieldWork, fieldWork } from '#libs/contracts';
import { answerOf, doorFetch } from './field-fetch.js';
import type { PhoneDatabase } from './phone-database.js';

export type FieldTemplate = FieldWork['templates'][number];
export type FieldFacility = FieldWork['facilities'][number];
export type LastAnswer = NonNullable<FieldFacility['last']>['answers'][number];

/** The same as the phone keeps it: with editions of templates that are used no more, but by drafts that were begun with them. */
export interface StoredFieldWork extends FieldWork {
  readonly formerTemplates: readonly FieldTemplate[];
}

/** The new answer of the server, and the templates that only the one before had. */
export function withFormer(work: FieldWork, before: StoredFieldWork | null): StoredFieldWork {
  const known = [...(before?.templates ?? []), ...(before?.formerTemplates ?? [])];
  const formerTemplates = known.filter((one) => !templateOf(work.templates, one.id, one.edition));
  return { ...work, formerTemplates };
}

/** An edition of a template. */
export const templateOf = (
  templates: readonly FieldTemplate[],
  id: string,
  edition: number,
): FieldTemplate | undefined => templates.find((one) => one.id === id && one.edition === edition);

/** As it was when the phone last reached the server; null where it never has. */
export async function storedFieldWork({ facts }: PhoneDatabase): Promise<StoredFieldWork | null> {
  return ((await facts.get('field-work'))?.value ?? null) as StoredFieldWork | null;
}

/** Asks the server anew and keeps the answer. Throws ApiProblem. */
export async function refreshFieldWork(database: PhoneDatabase, code: string): Promise<StoredFieldWork> {
  const work = fieldWork.parse(await answerOf<unknown>(doorFetch(`/api/municipalities/${code}/field-work`)));
  const value = withFormer(work, await storedFieldWork(database));
  await database.facts.put({ name: 'field-work', value });
  return value;
}

/** The templates that are used for a facility: those for its category, and those for every one. */
export const templatesFor = ({ templates }: FieldWork, { majorCategory }: FieldFacility): FieldTemplate[] =>
  templates.filter(
    ({ majorCategories }) =>
      majorCategories.length === 0 || (majorCategory !== null && majorCategories.includes(majorCategory)),
  );
