/**
 * What a list changes of a recorded value. A blank never overwrites. What the list said last time says nothing new. A blank record is
 * filled. Anything else is replaced only if this same list had given it (`lastSeen`); without `lastSeen` only blanks are filled.
 */
function compare(units, recorded, offered, lastSeen) {
    const set = {};
    const kept = [];
    for (const unit of units) {
        if (unit.isBlank(offered) || agree(unit, offered, recorded) || (lastSeen && agree(unit, offered, lastSeen)))
            continue;
        const fills = unit.isBlank(recorded) || (unit.isAssumed?.(recorded) ?? false);
        if (fills || (lastSeen && agree(unit, recorded, lastSeen))) {
            for (const field of unit.fields)
                set[field] = offered[field];
        }
        else if (lastSeen) {
            kept.push({ field: unit.name, recorded: inWords(unit, recorded), offered: inWords(unit, offered) });
        }
    }
    const attributes = compareAttributes(recorded.attributes, offered.attributes, lastSeen?.attributes ?? null);
    return { set: attributes ? { ...set, attributes } : set, kept };
}
/** The attributes after the list has spoken, by the same rule for each, or null when none changes. */
function compareAttributes(recorded, offered, lastSeen) {
    const changes = Object.entries(offered).filter(([name, value]) => {
        const old = recorded[name];
        const last = lastSeen?.[name];
        return value !== old && value !== last && (old === undefined || old === last);
    });
    return changes.length === 0 ? null : { ...recorded, ...Object.fromEntries(changes) };
}
function single(field) {
    return { name: field, fields: [field], isBlank: (values) => values[field] === null || values[field] === '' };
}
const facilityUnits = [
    single('name'),
    single('nameKana'),
    single('address'),
    single('location'),
    single('poiCode'),
    single('department'),
    single('managementForm'),
    single('propertyClass'),
    single('note'),
    {
        name: 'category',
        fields: ['majorCategory', 'middleCategory', 'smallCategory', 'categoryReason'],
        isBlank: ({ majorCategory, smallCategory }) => majorCategory === null && smallCategory === null,
    },
    { name: 'owner', fields: ['owner', 'ownerReason'], isBlank: ({ owner }) => owner === 'unknown' },
    { name: 'status', fields: ['status'], isBlank: () => false, isAssumed: ({ status }) => status === 'open' },
];
const buildingUnits = [
    single('name'),
    single('structure'),
    single('storeysAbove'),
    single('storeysBelow'),
    single('floorAreaM2'),
    single('builtFiscalYear'),
    single('seismicStandard'),
    single('seismicDiagnosis'),
    single('seismicReinforcement'),
    single('reinforcedFiscalYear'),
    single('concreteStrengthNPerMm2'),
    single('assetNumber'),
    single('realEstateId'),
];
/** What a list changes of a facility. */
export function compareFacility(recorded, offered, lastSeen) {
    return compare(facilityUnits, recorded, offered, lastSeen);
}
/** What a list changes of a building. */
export function compareBuilding(recorded, offered, lastSeen) {
    return compare(buildingUnits, recorded, offered, lastSeen);
}
/** The values of a facility without what belongs to its row or record. */
export function facilityValues(values) {
    return {
        name: values.name,
        nameKana: values.nameKana,
        address: values.address,
        location: values.location,
        poiCode: values.poiCode,
        department: values.department,
        managementForm: values.managementForm,
        propertyClass: values.propertyClass,
        note: values.note,
        majorCategory: values.majorCategory,
        middleCategory: values.middleCategory,
        smallCategory: values.smallCategory,
        categoryReason: values.categoryReason,
        owner: values.owner,
        ownerReason: values.ownerReason,
        status: values.status,
        attributes: values.attributes,
    };
}
/** The values of a building without what belongs to its row or record. */
export function buildingValues(values) {
    return {
        name: values.name,
        structure: values.structure,
        storeysAbove: values.storeysAbove,
        storeysBelow: values.storeysBelow,
        floorAreaM2: values.floorAreaM2,
        builtFiscalYear: values.builtFiscalYear,
        seismicStandard: values.seismicStandard,
        seismicDiagnosis: values.seismicDiagnosis,
        seismicReinforcement: values.seismicReinforcement,
        reinforcedFiscalYear: values.reinforcedFiscalYear,
        concreteStrengthNPerMm2: values.concreteStrengthNPerMm2,
        assetNumber: values.assetNumber,
        realEstateId: values.realEstateId,
        attributes: values.attributes,
    };
}
/** What differs between two states of a record. */
export function changesOf(before, after) {
    const entries = Object.entries(after).filter(([field, value]) => !same(before[field], value));
    return Object.fromEntries(entries);
}
/** Whether two lists say the same in every field, as they come back from the database too. */
export function sameValues(one, other) {
    return same(one, other);
}
function agree({ fields }, one, other) {
    return fields.every((field) => same(one[field], other[field]));
}
/** Deep equality; numbers to the ninth decimal (a tenth of a millimetre in degrees). */
function same(one, other) {
    if (one === other)
        return true;
    if (typeof one === 'number' && typeof other === 'number')
        return Math.abs(one - other) < 1e-9;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
        return false;
    const [left, right] = [one, other];
    const keys = Object.keys(left);
    return keys.length === Object.keys(right).length && keys.every((key) => key in right && same(left[key], right[key]));
}
function inWords({ fields }, values) {
    return fields
        .filter((field) => !String(field).endsWith('Reason'))
        .map((field) => values[field])
        .filter((value) => value !== null)
        .map((value) => (typeof value === 'string' ? value : wordsOf(value)))
        .join(', ');
}
function wordsOf(value) {
    const isPlace = typeof value === 'object' && value !== null && 'lat' in value && 'lon' in value;
    return isPlace ? `${value.lat}, ${value.lon}` : JSON.stringify(value);
}
//# sourceMappingURL=compare-values.js.map