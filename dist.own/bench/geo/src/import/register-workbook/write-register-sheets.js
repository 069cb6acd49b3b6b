import { attributeField, buildingFields, facilityFields } from './fields.js';
import { cellForm, inertText } from './inert-text.js';
import { writeMarker } from './marker.js';
import { functionFields, landFields } from './part-fields.js';
const facilityColumns = [
    { key: 'facilityName', header: { ja: '施設名', en: 'Facility' }, width: 32 },
    { key: 'facilityAddress', header: { ja: '所在地', en: 'Address' }, width: 36 },
];
const buildingColumn = { key: 'buildingName', header: { ja: '棟名', en: 'Building' }, width: 24 };
/** For a reader beside a row: where it belongs. They are matched, not changed. */
const contextColumns = {
    facilities: [],
    buildings: facilityColumns,
    functions: [...facilityColumns, buildingColumn],
    land: facilityColumns,
};
/**
 * The register as sheets of facilities, buildings, functions and land, which `readRegisterWorkbook` reads again. Functions and lots of
 * what is not among the facilities are left out; land that no facility stands on is written as it is given.
 */
export function writeRegisterSheets(municipalityCode, facilities, { functions, lots }, language) {
    const buildings = facilities.flatMap((facility) => facility.buildings.map((building) => ({ facility, building })));
    const byId = new Map(facilities.map((facility) => [facility.id, facility]));
    const places = new Map(buildings.map((place) => [place.building.id, place]));
    const shared = { municipalityCode, language };
    return [
        sheetOf({
            ...shared,
            kind: 'facilities',
            fields: [...facilityFields, ...attributeFields(facilities)],
            lines: facilities.map((facility) => lineOf(facility, [])),
        }),
        sheetOf({
            ...shared,
            kind: 'buildings',
            fields: [...buildingFields, ...attributeFields(buildings.map(({ building }) => building))],
            lines: buildings.map(({ facility, building }) => lineOf(building, namesOf(facility))),
        }),
        sheetOf({
            ...shared,
            kind: 'functions',
            fields: functionFields,
            lines: functions.flatMap((one) => {
                const place = places.get(one.buildingId);
                return place ? [lineOf(one, [...namesOf(place.facility), place.building.name])] : [];
            }),
        }),
        sheetOf({
            ...shared,
            kind: 'land',
            fields: landFields,
            lines: lots.flatMap((lot) => {
                if (lot.facilityId === null)
                    return [lineOf(lot, [null, null])];
                const facility = byId.get(lot.facilityId);
                return facility ? [lineOf(lot, namesOf(facility))] : [];
            }),
        }),
    ];
}
function lineOf(values, told) {
    return { id: values.id, version: values.version, values, told };
}
function namesOf({ name, address }) {
    return [name, address];
}
/** Every name that any row keeps something under, in the order they come. */
function attributeFields(rows) {
    const names = new Set(rows.flatMap(({ attributes }) => Object.keys(attributes)));
    return [...names].map((name) => attributeField(name));
}
function sheetOf(content) {
    const { kind, municipalityCode, language, fields, lines } = content;
    const columns = [
        { key: writeMarker({ kind, language, municipalityCode, rows: lines.length }), header: idHeader, width: 12 },
        { key: 'version', header: versionHeader, width: 8 },
        ...contextColumns[kind],
        ...fields.flatMap((field) => field.columns),
    ];
    return {
        kind,
        columns,
        rows: [
            columns.map(({ key }) => writeCell(key)),
            columns.map(({ header }) => writeCell(header[language])),
            ...lines.map(({ id, version, values, told }) => [
                id,
                version,
                ...told.map(writeCell),
                ...fields.flatMap((field) => field.write(values, language).map(writeCell)),
            ]),
        ],
    };
}
const idHeader = { ja: 'ID(変更しないでください)', en: 'ID (do not change)' };
const versionHeader = { ja: '版', en: 'Version' };
/** Text made inert, without what no cell can hold. */
export function writeCell(cell) {
    return typeof cell === 'string' ? inertText(cellForm(cell)) : cell;
}
//# sourceMappingURL=write-register-sheets.js.map