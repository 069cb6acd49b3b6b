import { InspectionTemplate, InspectionTemplateEdition } from '#db/entities/inspection-template.entity';
import type { TemplateContent } from '#libs/contracts';
import { type EntityManager, In } from 'typeorm';
import { shippedTemplates } from './shipped-templates.js';

/** An edition of a template, and whether it may still be chosen. */
export interface StoredTemplate extends TemplateContent {
  readonly id: string;
  readonly edition: number;
  readonly isShipped: boolean;
  readonly retiredAt: string | null;
  /** 0 = shipped with the program, and never edited or used here. */
  readonly version: number;
}

/** The edition in use of every template, those of the city before those that are shipped and unused here. */
export async function readTemplates(database: EntityManager, municipalityCode: string): Promise<StoredTemplate[]> {
  const own = await database.findBy(InspectionTemplate, { municipalityCode });
  const editions = await database.findBy(InspectionTemplateEdition, {
    municipalityCode,
    templateId: In(own.map(({ id }) => id)),
  });
  const used = own.flatMap((template) => {
    const edition = editions.find(
      ({ templateId, edition: number }) => templateId === template.id && number === template.edition,
    );
    return edition ? [describe(template, edition)] : [];
  });
  const unused = shippedTemplates.filter(({ id }) => !own.some((template) => template.id === id));
  return [...used, ...unused.map(asShipped)].toSorted(byKindAndName);
}

/** One edition of a template, the one in use unless another is named; null where there is none. */
export async function findTemplate(
  database: EntityManager,
  municipalityCode: string,
  id: string,
  named?: number,
): Promise<StoredTemplate | null> {
  const template = await database.findOneBy(InspectionTemplate, { municipalityCode, id });
  if (!template) {
    const shipped = shippedTemplates.find((one) => one.id === id);
    return shipped && (named ?? 1) === 1 ? asShipped(shipped) : null;
  }
  const edition = await database.findOneBy(InspectionTemplateEdition, {
    municipalityCode,
    templateId: id,
    edition: named ?? template.edition,
  });
  return edition && describe(template, edition);
}

/** Makes a template of the city of one that is shipped, so that rows can refer to it; does nothing where it is one already. */
export async function adoptShipped(
  database: EntityManager,
  municipalityCode: string,
  template: StoredTemplate,
  actor: string,
) {
  if (template.version > 0) return;
  await database.insert(InspectionTemplate, { municipalityCode, id: template.id, edition: template.edition });
  await insertEdition(database, municipalityCode, template, actor);
}

/** Writes an edition; it never changes. */
export async function insertEdition(
  database: EntityManager,
  municipalityCode: string,
  {
    id,
    edition,
    name,
    kind,
    role,
    majorCategories,
    items,
  }: TemplateContent & { readonly id: string; readonly edition: number },
  createdBy: string,
): Promise<void> {
  const content = { name, kind, role, majorCategories, items };
  await database.insert(InspectionTemplateEdition, {
    municipalityCode,
    templateId: id,
    edition,
    ...content,
    createdBy,
  });
}

function describe(
  { id, retiredAt, version }: InspectionTemplate,
  { edition, name, kind, role, majorCategories, items }: InspectionTemplateEdition,
): StoredTemplate {
  const isShipped = shippedTemplates.some((one) => one.id === id);
  return {
    id,
    edition,
    name,
    kind,
    role,
    majorCategories,
    items,
    isShipped,
    version,
    retiredAt: retiredAt?.toISOString() ?? null,
  };
}

function asShipped({ id, ...content }: (typeof shippedTemplates)[number]): StoredTemplate {
  return { id, ...content, edition: 1, isShipped: true, retiredAt: null, version: 0 };
}

const order = ['daily', 'periodic', 'condition-survey', 'emergency', 'legal', 'drone'];

function byKindAndName(one: StoredTemplate, other: StoredTemplate): number {
  return order.indexOf(one.kind) - order.indexOf(other.kind) || (one.name < other.name ? -1 : 1);
}
