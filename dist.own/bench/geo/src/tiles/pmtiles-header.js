/** The header is so many bytes at the beginning of the file. */
export const pmtilesHeaderBytes = 127;
const magic = new TextEncoder().encode('PMTiles');
const supportedVersion = 3;
const compressions = ['unknown', 'none', 'gzip', 'brotli', 'zstd'];
const tileTypes = [null, 'mvt', 'png', 'jpeg', 'webp', 'avif'];
/** Parts of the file by the place of their offset in the header; the length follows eight bytes later. */
const sections = [8, 24, 40, 56];
/**
 * Reads the header of an archive of this size in bytes. Layout: PMTiles version 3 specification, "Header"
 * (github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md).
 */
export function readPmtilesHeader(bytes, fileBytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!isArchive(bytes))
        return { ok: false, problem: 'not-pmtiles' };
    const version = bytes[7] ?? 0;
    if (version !== supportedVersion)
        return { ok: false, problem: 'other-version', version };
    if (bytes.length < pmtilesHeaderBytes || endOfSections(view) > fileBytes)
        return { ok: false, problem: 'cut-off' };
    const tileType = tileTypes[view.getUint8(99)] ?? null;
    if (tileType === null)
        return { ok: false, problem: 'unknown-tiles' };
    const degrees = (at) => view.getInt32(at, true) / 1e7;
    return {
        ok: true,
        header: {
            tileType,
            minZoom: view.getUint8(100),
            maxZoom: view.getUint8(101),
            bounds: [degrees(102), degrees(106), degrees(110), degrees(114)],
            metadata: {
                offset: Number(view.getBigUint64(24, true)),
                length: Number(view.getBigUint64(32, true)),
                compression: compressions[view.getUint8(97)] ?? 'unknown',
            },
        },
    };
}
function isArchive(bytes) {
    return magic.every((code, i) => bytes[i] === code);
}
/** Where the last part of the file ends. */
function endOfSections(view) {
    return Math.max(...sections.map((at) => Number(view.getBigUint64(at, true) + view.getBigUint64(at + 8, true))));
}
/** Names of the layers of vector tiles, as the archive's description (JSON text) tells them; none where it tells none. */
export function vectorLayersOf(metadata) {
    const described = readJson(metadata);
    const layers = described?.vector_layers;
    if (!Array.isArray(layers))
        return [];
    return layers.flatMap((layer) => (typeof layer?.id === 'string' ? [layer.id] : []));
}
function readJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=pmtiles-header.js.map