import { listName } from '../list-name.js';
import { codeOf, columnNames, keysOf, nameColumnOf, textOf } from './columns.js';
import { digestOf } from './digest.js';
import { drawnOf } from './drawn.js';
import { kindOfLayer } from './layer-kind.js';
import { meshPopulationOf } from './mesh-features.js';
import { isInJapan, readShape } from './shape.js';
/** So many features tell what a layer is. */
const sampled = 20;
/** Features of a file as a layer: what it shows, each with name, key and shape. Cells of a mesh are where their codes say. */
export function layerOf(source) {
    return meshPopulationOf(source) ?? shapesOf(source);
}
/** Latitude before longitude is noticed. */
function shapesOf({ file, format, features, system, title }) {
    const stated = system.toDegrees;
    const swapped = isSwapped(features, stated);
    const toDegrees = swapped ? (x, y) => stated(y, x) : stated;
    const read = readFeatures(features, toDegrees, `${file}\n${title}`);
    const warnings = [...system.warnings, ...(swapped ? [swappedWarning] : [])];
    return { file, list: listName(file), format, rowCount: features.length, ...read, warnings };
}
function readFeatures(features, toDegrees, title) {
    const attributes = features.map((feature) => feature.attributes);
    const sample = attributes.slice(0, sampled);
    const columns = columnNames(sample).join('\n');
    const names = `${title}\n${columns}`;
    const layer = kindOfLayer({ names, texts: sample.map((row) => Object.values(row).map(textOf).join('\n')) });
    const nameColumn = nameColumnOf(attributes);
    const keys = keysOf(attributes, nameColumn);
    const rows = [];
    const rejected = [];
    for (const [index, feature] of features.entries()) {
        const name = (nameColumn !== null && textOf(feature.attributes[nameColumn])) || null;
        const shape = readShape(feature.geometry, toDegrees);
        if (!shape.ok) {
            rejected.push({ cell: feature.cell, name, address: null, reason: shape.reason });
            continue;
        }
        const drawn = drawnOf(layer, name, feature.attributes, names);
        rows.push({
            cell: feature.cell,
            placeCell: feature.cell,
            key: keys[index],
            name,
            municipalityCode: codeOf(feature.attributes),
            geometry: shape.geometry,
            drawn,
            attributes: feature.attributes,
            digest: digestOf(shape.geometry, drawn, feature.attributes),
        });
    }
    return { layer, rows, rejected };
}
/** Whether the features lie in Japan only when latitude and longitude change places. */
function isSwapped(features, toDegrees) {
    const firsts = features.flatMap(({ geometry }) => firstPosition(geometry) ?? []);
    const inJapan = (order) => firsts.filter(([x, y]) => isInJapan(...order(x, y))).length;
    return inJapan(toDegrees) === 0 && inJapan((x, y) => toDegrees(y, x)) > 0;
}
function firstPosition(geometry) {
    let value = isRecord(geometry) ? geometry['coordinates'] : null;
    while (Array.isArray(value) && Array.isArray(value[0]))
        value = value[0];
    if (!Array.isArray(value))
        return null;
    const [x, y] = value;
    return typeof x === 'number' && typeof y === 'number' ? [[x, y]] : null;
}
/** About the whole file, so it has no cell. */
const swappedWarning = {
    cell: '',
    reason: {
        ja: '緯度と経度の順が逆に書かれているため、入れ替えて読みました。位置を地図で確かめてください',
        en: 'latitude and longitude stand in the wrong order; they were read the other way round: check the places on the map',
    },
};
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=read-features.js.map