import { z } from 'zod';
import { componentKinds, majorCategories } from '#libs/asset';
import { inspectionKinds, itemAnswers } from './inspection.js';
/** Who fills a template in: 施設管理者 / 技術職員 / 点検業者. */
export const templateRoles = ['manager', 'engineer', 'contractor'];
/** An item: its key stays the same from edition to edition, so that answers can be set side by side over the years. */
export const templateItem = z.strictObject({
    key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
    group: z.string().trim().max(60).describe('外部, 内部, 設備 ...'),
    label: z.string().trim().min(1).max(120),
    guidance: z.string().trim().max(600).nullable().default(null),
    answer: z.enum(itemAnswers),
    unit: z.string().trim().max(20).nullable().default(null),
    component: z.enum(componentKinds).nullable().default(null).describe('the part that a grade is given to'),
    perBuilding: z.boolean().default(false),
    isRequired: z.boolean().default(true),
});
/** What an edition of a template asks, and where it is used. */
export const templateContent = z
    .strictObject({
    name: z.string().trim().min(1).max(120),
    kind: z.enum(inspectionKinds),
    role: z.enum(templateRoles),
    majorCategories: z.array(z.enum(majorCategories)).max(majorCategories.length).describe('empty = every facility'),
    items: z.array(templateItem).min(1).max(200),
})
    .refine(({ items }) => new Set(items.map(({ key }) => key)).size === items.length, {
    message: 'each key may be used once',
    path: ['items'],
});
//# sourceMappingURL=inspection-template.js.map