import { columnNames, textOf } from './columns.js';
import { isMeshColumn } from './mesh-sheet.js';
import { readMeshPopulation } from './read-mesh-population.js';
/** Features that are cells of a mesh with residents (国土数値情報 as GeoJSON or shapefile); null where they are not. */
export function meshPopulationOf({ file, format, features, }) {
    const columns = columnNames(features.slice(0, 1).map(({ attributes }) => attributes)).filter(isMeshColumn);
    const rows = features.map(({ attributes }) => columns.map((column) => textOf(attributes[column])));
    const table = { sheet: null, namesSheet: false, rows: [columns, ...rows] };
    const layer = readMeshPopulation([table], file, { addressOf: (_, row) => `#${row}` });
    return layer && 'rows' in layer ? { ...layer, format } : null;
}
//# sourceMappingURL=mesh-features.js.map