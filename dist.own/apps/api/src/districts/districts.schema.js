import { z } from 'zod';
const name = z.string().trim().min(1).max(200).nullable();
const district = z.object({
    id: z.string(),
    name: z.string().describe('as the list of districts has it'),
    nameKana: z.string().nullable().describe('districts are sorted by it'),
    nameEn: z.string().nullable(),
    version: z.number().int(),
});
/** 地区 of a city, sorted by kana. */
export const districts = z.object({ items: z.array(district) });
/** What the lists of areas often lack. Name and border come from the list. */
export const districtChanges = z.strictObject({ nameKana: name, nameEn: name }).partial();
export const savedDistrict = district;
//# sourceMappingURL=districts.schema.js.map