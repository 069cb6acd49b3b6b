import { findColumns } from '../header.js';
import { readFacilityList } from './facility-list.js';
import { isPlaced } from './place-headers.js';
/**
 * Lists like Takamatsu's, as workbook or CSV: the first header cell is `#property`, the others are English property names. Rows are
 * numbered in the first column (or in `identification`) list by list, so an id means something within its list only.
 */
export const propertyWorkbook = {
    id: 'property-workbook',
    name: { ja: '「#property」見出しの施設一覧', en: 'facility list with #property header' },
    ledger: false,
    find: (table) => {
        const texts = table.rows[0] ?? [];
        if (texts[0]?.trim() !== '#property')
            return null;
        const columns = findColumns(texts, {
            code: ['prefCode'],
            id: ['identification', '#property'],
            prefecture: ['pref'],
            city: ['city'],
            name: ['name'],
            nameKana: ['fullNameInKana', 'nameKana'],
            address: ['address'],
            addressPrefecture: [],
            addressCity: [],
            addressTown: [],
            addressLot: [],
            latitude: ['latitude'],
            longitude: ['longitude'],
            latLon: ['latlng', 'coordinates'],
            poiCode: ['poiCode'],
            department: ['department', 'jurisdiction'],
            managementForm: [],
            owner: [],
            status: [],
            note: ['note'],
        });
        if (columns.name === undefined || !isPlaced(columns))
            return null;
        return () => readFacilityList(table, { row: 0, dataRow: 1, texts }, columns);
    },
    sourceOf: (list) => `property-workbook:${list}`,
};
//# sourceMappingURL=property-workbook.js.map