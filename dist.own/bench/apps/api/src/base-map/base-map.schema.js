import { z } from 'zod';
const kind = z.enum(['none', 'pmtiles', 'tiles']);
const attribution = z.string().trim().max(200).nullable();
const fileName = z.string().min(1).max(200).nullable();
const tileUrl = z.string().trim().max(500).nullable();
/** The choice as a whole; what belongs to another kind may be kept for later. */
export const baseMapChoice = z.strictObject({ kind, fileName, tileUrl, attribution });
const tileType = z.enum(['mvt', 'png', 'jpeg', 'webp', 'avif']);
const file = z.object({
    name: z.string(),
    bytes: z.number().int(),
    tileType: tileType.nullable().describe('null = the file cannot be drawn'),
    minZoom: z.number().int().nullable(),
    maxZoom: z.number().int().nullable(),
    problem: z.string().nullable().describe('why it cannot be drawn, in English'),
    problemJa: z.string().nullable(),
});
/** What was chosen (version 0 = nothing yet), and the files to choose from. */
export const baseMapSettings = z.object({
    version: z.number().int(),
    kind,
    fileName,
    tileUrl,
    attribution,
    files: z.array(file),
});
export const baseMapFile = file;
/** What the map draws below everything; the address of an archive is answered in ranges. */
export const drawnBaseMap = z.object({
    kind: z.enum(['pmtiles', 'tiles']),
    url: z.string().describe('path of the archive on this server, or address of tiles with {z}, {x} and {y}'),
    tileType,
    minZoom: z.number().int(),
    maxZoom: z.number().int(),
    attribution: z.string(),
    vectorLayers: z.array(z.string()).describe('names of the layers in vector tiles'),
});
//# sourceMappingURL=base-map.schema.js.map