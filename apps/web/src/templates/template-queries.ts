import { queryOptions } from '@tanstack/react-query';
import type { TemplateContent } from '#libs/contracts';
import { answerOf, api, ifMatch } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { InspectionTemplate } from '../api/types.js';

export const templatesQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'inspection-templates'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/inspection-templates', { params: { path: { code } } })),
  });

const seen = (code: string, { id, version }: Pick<InspectionTemplate, 'id' | 'version'>) => ({
  params: { path: { code, id }, header: ifMatch(version) },
});

export const addTemplate = (code: string, body: TemplateContent) =>
  answerOf(api.POST('/api/municipalities/{code}/inspection-templates', { params: { path: { code } }, body }));

export const addEdition = (code: string, template: InspectionTemplate, body: TemplateContent) =>
  answerOf(
    api.POST('/api/municipalities/{code}/inspection-templates/{id}/editions', { ...seen(code, template), body }),
  );

export const retireTemplate = (code: string, template: InspectionTemplate) =>
  answerOf(api.POST('/api/municipalities/{code}/inspection-templates/{id}/retire', seen(code, template)));

export const restoreTemplate = (code: string, template: InspectionTemplate) =>
  answerOf(api.POST('/api/municipalities/{code}/inspection-templates/{id}/restore', seen(code, template)));

/** What is edited of a template. */
export const contentOf = ({ name, kind, role, majorCategories, items }: InspectionTemplate): TemplateContent => ({
  name,
  kind,
  role,
  majorCategories,
  items: items.map((item) => ({
    ...item,
    guidance: item.guidance ?? null,
    unit: item.unit ?? null,
    component: item.component ?? null,
    perBuilding: item.perBuilding ?? false,
    isRequired: item.isRequired ?? true,
  })),
});
