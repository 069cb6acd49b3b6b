import type { InspectionAnswer, InspectionKind, TemplateContent } from '#libs/contracts';
import type { ConditionGrade, LonLat, MajorCategory } from '#libs/asset';
import { answerOf, doorFetch } from './field-fetch.js';
import type { PhoneDatabase } from './phone-database.js';

export type FieldTemplate = TemplateContent & { readonly id: string; readonly edition: number };

/** An answer of the last inspection. */
export type LastAnswer = Pick<InspectionAnswer, 'itemKey' | 'buildingId' | 'grade' | 'result' | 'number' | 'text'>;

export interface LastInspection {
  readonly inspectionId: string;
  readonly inspectedOn: string;
  readonly kind: InspectionKind;
  readonly receiptNumber: string;
  readonly answers: readonly LastAnswer[];
  readonly photoId: string | null;
}

export interface FieldFacility {
  readonly id: string;
  readonly name: string;
  readonly nameKana: string | null;
  readonly address: string | null;
  readonly majorCategory: MajorCategory | null;
  readonly location: LonLat | null;
  readonly buildings: readonly { readonly id: string; readonly name: string }[];
  readonly last: LastInspection | null;
  readonly worstGrade: ConditionGrade | null;
}

/** What a phone needs to work without signal. */
export interface FieldWork {
  readonly madeAt: string;
  readonly templates: readonly FieldTemplate[];
  readonly facilities: readonly FieldFacility[];
}

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
  const work = await answerOf<FieldWork>(doorFetch(`/api/municipalities/${code}/field-work`));
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
