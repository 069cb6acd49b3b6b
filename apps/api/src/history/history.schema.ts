import { z } from 'zod';
import { fileLanguage } from '../http/file-language.js';
import { jsonValue } from '../http/json-value.js';
import { pageOf, pagingQuery } from '../http/paging.js';

/** What the journal keeps row by row. */
export const journalledEntities = [
  'municipality',
  'municipality_population',
  'district',
  'facility',
  'facility_source',
  'building',
  'building_function',
  'component',
  'room',
  'estimate',
  'operation_year',
  'land_parcel',
  'property_event',
  'fixed_asset',
  'facility_document',
  'legal_duty',
  'legal_inspection',
  'inspection_template',
  'inspection_template_edition',
  'inspection',
  'condition_grade',
  'finding',
  'finding_event',
  'finding_priority',
  'photo_file',
  'inspection_photo',
  'defect_report',
  'defect_report_photo',
  'defect_report_contact',
  'unit_price',
  'column_mapping',
  'kept_register_value',
  'saved_filter',
  'base_map',
  'condition_settings',
  'treatment_settings',
  'cost_settings',
  'plan',
  'plan_outcome',
  'reduction_target',
  'membership',
  'membership_facility',
  'layer_edition',
  'layer_feature',
  'place_layer',
  'place_feature',
  'population_cell',
] as const;

export type JournalledEntity = (typeof journalledEntities)[number];

/** One row of the journal's tables, or all of them. */
const row = {
  entity: z.enum(journalledEntities).optional(),
  entityId: z.string().max(200).optional(),
};

export const historyQuery = z.object({ ...pagingQuery.shape, ...row });
export type HistoryQuery = z.infer<typeof historyQuery>;

const filters = {
  actor: z.string().max(200).optional(),
  ...row,
  operation: z.enum(['insert', 'update', 'delete']).optional(),
  importId: z.uuid().optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  facility: z.uuid().optional().describe('rows of this facility and of everything it has or had'),
};

export const auditQuery = z.object({ ...pagingQuery.shape, ...filters });
export type AuditQuery = z.infer<typeof auditQuery>;

export type AuditFilter = z.infer<z.ZodObject<typeof filters>>;

export const auditFileQuery = z.object({ ...filters, language: fileLanguage });
export type AuditFileQuery = z.infer<typeof auditFileQuery>;

const entry = z.object({
  id: z.number().int(),
  at: z.iso.datetime(),
  actor: z.string(),
  reason: z.string().nullable(),
  importId: z.string().nullable(),
  entity: z.enum(journalledEntities),
  entityId: z.string(),
  name: z.string().nullable().describe('name of the facility, building … at that time'),
  building: z
    .string()
    .nullable()
    .describe('name of the building that a function, component, room or estimate belongs to'),
  operation: z.enum(['insert', 'update', 'delete']),
  changes: z.array(z.object({ field: z.string(), before: jsonValue, after: jsonValue })),
  undoable: z
    .boolean()
    .describe('an edit by hand that POST audit/{id}/undo can take back, unless the row changed since'),
});

/** Newest first: who changed what, when, from which value to which, and why. */
export const journalPage = pageOf(entry);

export const undoQuery = z.object({
  together: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'also the updates of the same kind written together with it, as a change of many facilities does; all or nothing',
    ),
});
export type UndoQuery = z.infer<typeof undoQuery>;

export const undone = z.object({ entity: z.enum(journalledEntities), entityId: z.string() });
