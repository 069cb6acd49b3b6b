import { cellAddress } from '../reading/table.js';
import { rejectedRow } from '../rejected-row.js';
import { cellForm, livelyText } from './inert-text.js';
/** Reads one row; `blank` is what a new row is before its cells are read. */
export function readRow(sheet, row, blank) {
    const id = textAt(sheet, row, sheet.idAt);
    if (id === '')
        return readNewRow(sheet, row, blank);
    const version = Number(textAt(sheet, row, sheet.columnOf('version')));
    if (!uuid.test(id) || !Number.isInteger(version) || version < 1) {
        return rejected(sheet, row, [{ cell: addressAt(sheet, row, sheet.idAt), reason: overwrittenWords }]);
    }
    const cells = new Map(sheet.fields.flatMap(({ field, at }) => field.columns.map(({ key }, index) => [
        key,
        { text: textAt(sheet, row, at[index]), cell: addressAt(sheet, row, at[index]) },
    ])));
    const beside = (key) => (sheet.columnOf(key) < 0 ? null : livelyText(textOf(sheet, row, key)));
    const told = { facilityName: beside('facilityName'), buildingName: beside('buildingName') };
    return { kind: 'edited', row: { ...namesOf(sheet, row), id: id.toLowerCase(), version, cells, ...told } };
}
/** The column that names a row of the sheet. */
const nameKey = {
    facilities: 'name',
    buildings: 'name',
    functions: 'name',
    land: 'lotNumber',
};
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function readNewRow(sheet, row, blank) {
    let values = blank;
    const faults = [];
    for (const { field, at } of sheet.fields) {
        const texts = at.map((column) => textAt(sheet, row, column));
        // What is left blank of a new row is not known; only its name must be there.
        if (texts.every((text) => text === '') && field.name !== nameKey[sheet.marker.kind])
            continue;
        const reading = field.read(texts);
        if (reading.ok)
            values = reading.apply(values);
        else
            faults.push({ cell: addressAt(sheet, row, at[reading.column]), reason: reading.reason });
    }
    const facility = {
        name: livelyText(textOf(sheet, row, 'facilityName')),
        address: livelyText(textOf(sheet, row, 'facilityAddress')) || null,
    };
    const buildingName = livelyText(textOf(sheet, row, 'buildingName'));
    const { cell } = namesOf(sheet, row);
    if (sheet.columnOf(nameKey[sheet.marker.kind]) < 0)
        faults.push({ cell, reason: noNameWords });
    faults.push(...homeFaults(sheet, row, { facilityName: facility.name, buildingName }));
    if (faults.length > 0)
        return rejected(sheet, row, faults);
    const placeAt = sheet.columnOf('latitude');
    const placeCell = placeAt < 0 ? null : addressAt(sheet, row, placeAt);
    return { kind: 'created', values, cell, placeCell, facility, buildingName };
}
/** A building belongs to a facility, a function to a building; only land may stand alone. */
function homeFaults(sheet, row, { facilityName, buildingName }) {
    const { kind } = sheet.marker;
    const at = (key) => addressAt(sheet, row, sheet.columnOf(key));
    const noFacility = (kind === 'buildings' || kind === 'functions') && facilityName === '';
    const noBuilding = kind === 'functions' && buildingName === '';
    return [
        ...(noFacility ? [{ cell: at('facilityName'), reason: noFacilityWords }] : []),
        ...(noBuilding ? [{ cell: at('buildingName'), reason: noBuildingWords }] : []),
    ];
}
function rejected(sheet, row, faults) {
    const { name, address } = namesOf(sheet, row);
    return { kind: 'rejected', rejected: rejectedRow(faults, { name: name || null, address }) };
}
function namesOf(sheet, row) {
    const addressKey = sheet.marker.kind === 'facilities' ? 'address' : 'facilityAddress';
    return {
        cell: addressAt(sheet, row, sheet.columnOf(nameKey[sheet.marker.kind])),
        name: livelyText(textOf(sheet, row, nameKey[sheet.marker.kind])),
        address: livelyText(textOf(sheet, row, addressKey)) || null,
    };
}
function textOf(sheet, row, key) {
    return textAt(sheet, row, sheet.columnOf(key));
}
function textAt({ table }, row, column) {
    return cellForm(table.rows[row]?.[column] ?? '');
}
function addressAt({ table, idAt }, row, column) {
    return cellAddress(table, row, column < 0 ? idAt : column);
}
const overwrittenWords = {
    ja: 'A列のIDまたはB列の版(非表示)が書き換えられています。書き出し直すか、新しい行であれば両方を消してください',
    en: 'its id or version in the hidden columns A and B was overwritten: export again or, for a new row, clear both',
};
const noFacilityWords = {
    ja: 'どの施設のものか分かりません。施設名を入れてください',
    en: 'it is not told which facility it belongs to: enter the name of the facility',
};
const noBuildingWords = {
    ja: 'どの棟の機能か分かりません。棟名を入れてください',
    en: 'it is not told which building the function is in: enter the name of the building',
};
const noNameWords = {
    ja: '名称の列がないため、新しい行を登録できません',
    en: 'there is no column of names, so a new row cannot be entered',
};
//# sourceMappingURL=read-row.js.map