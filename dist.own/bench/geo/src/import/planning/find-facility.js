import { foldForSearch, normaliseAddress } from '#libs/asset';
import { distanceM } from '../../spatial/distance.js';
import { isBuildingRest } from './building-name.js';
import { nearM } from './register-index.js';
import { linkKey } from './working-facility.js';
/** The id of a row that has none, by its name and place; written so that no municipality's name is needed. */
export function placeId({ name, address, location }) {
    const place = normaliseAddress(address, null) || (location ? `${location.lat.toFixed(5)},${location.lon.toFixed(5)}` : '');
    return `=${foldForSearch(name)}|${place}`;
}
/**
 * The same facility is: the source id within its source; else the same normalised name and address; a normalised name within 100 m,
 * or one whose place cannot be compared, asks a person. An id that stands at another name and place now is no evidence; a row
 * that was linked by name and place although its id belongs to another is found that way again.
 */
export function findFacility(row, place, { sourceId, ownId }, list, index) {
    const byId = index.withSource(linkKey({ source: row.source, sourceId }));
    const before = byId?.lastSeen(row.source, sourceId, list);
    if (byId && before && index.nameKey(before.facility.name ?? '') === index.nameKey(row.name)) {
        return { kind: 'found', facility: byId, sourceId };
    }
    const byPlace = index.withSource(linkKey({ source: row.source, sourceId: ownId }));
    if (byPlace)
        return { kind: 'found', facility: byPlace, sourceId: ownId };
    const placed = { ...row, location: place };
    if (byId && !isAnother(placed, byId, index))
        return { kind: 'found', facility: byId, sourceId };
    const named = index.withNameAndAddress(row);
    if (named.length === 1)
        return { kind: 'found', facility: named[0], sourceId: byId ? ownId : sourceId };
    if (named.length > 1)
        return held(placed, 'several-facilities', severalWords(row), named);
    if (byId)
        return held(placed, 'id-of-another', anotherWords(row, byId), [byId]);
    return findByNameAlone(placed, index) ?? findWhole(placed, sourceId, index) ?? { kind: 'new', sourceId };
}
/**
 * Ledgers name assets by building: 「亀阜小学校校舎」 at the address of 「高松市立亀阜小学校」 is a building of it. Where the rest of
 * the name is another, where addresses cannot be compared, or where the building came first, a person is asked.
 */
function findWhole(row, sourceId, index) {
    const parts = index.partsAt(row).filter((facility) => facility.hasBuildings);
    if (parts.length > 0)
        return held(row, 'part-of-facility', partWords(row.name, parts[0]), parts);
    if (row.buildings.length === 0)
        return null;
    const whole = index.wholeAt(row);
    if (whole?.facilities.length === 1 && isBuildingRest(whole.rest)) {
        return { kind: 'found', facility: whole.facilities[0], sourceId };
    }
    const facilities = whole?.facilities ?? index.wholeSomewhere(row);
    const isClear = whole !== null || facilities.length === 1;
    return isClear ? held(row, 'part-of-facility', partWords(row.name, facilities[0]), facilities) : null;
}
/** The id under which a row is linked when a person decides about it: its own, unless that belongs to another facility. */
export function freeSourceId(row, { sourceId, ownId }, facility, index) {
    const holder = index.withSource(linkKey({ source: row.source, sourceId }));
    return holder && holder !== facility ? ownId : sourceId;
}
function findByNameAlone(row, index) {
    const near = row.location ? index.near(row.name, row.location) : [];
    if (near.length > 0) {
        const distance = Math.round(distanceM(row.location, near[0].location));
        return held(row, 'same-name-near', nearWords(near[0], distance), near);
    }
    const incomparable = index.incomparable(row);
    return incomparable.length > 0 ? held(row, 'same-name-no-place', noPlaceWords(incomparable[0]), incomparable) : null;
}
/** Name, address and place all differ from everything the facility is known by. */
function isAnother(row, facility, index) {
    const addressKey = index.addressKey(row.address);
    const agrees = facility.known.some((known) => index.nameKey(known.name) === index.nameKey(row.name) ||
        (addressKey !== '' && index.addressKey(known.address) === addressKey) ||
        (known.location !== null && row.location !== null && distanceM(known.location, row.location) <= nearM));
    return !agrees;
}
function held(row, kind, reason, facilities) {
    return {
        kind: 'held',
        held: kind,
        reason,
        candidates: facilities.map((facility) => candidateOf(row.location, facility)),
    };
}
/** A facility as a choice for a held row at a place. */
export function candidateOf(place, facility) {
    const { name, address, location } = facility.values;
    const distance = place && location ? Math.round(distanceM(place, location)) : null;
    return { facilityId: facility.facilityId, name, address, location, distanceM: distance };
}
function nearWords({ values: { name } }, metres) {
    return {
        ja: `同じ名称の施設「${name}」が${metres} mの位置にあります。同じ施設か確認してください`,
        en: `${name} has the same name and is ${metres} m away: is it the same facility?`,
    };
}
function noPlaceWords({ values: { name } }) {
    return {
        ja: `同じ名称の施設「${name}」がありますが、住所や位置を比較できません。同じ施設か確認してください`,
        en: `${name} has the same name, and address or place of one is not known: is it the same facility?`,
    };
}
function partWords(name, { values }) {
    return {
        ja: `「${name}」と「${values.name}」は、一方が他方の棟かもしれません。同じ施設か確認してください`,
        en: `one of ${name} and ${values.name} may be a building of the other: is it the same facility?`,
    };
}
function severalWords({ name }) {
    return {
        ja: `「${name}」と同じ名称・住所の施設が複数登録されています。どれか選んでください`,
        en: `several facilities have the name and address of ${name}: which is it?`,
    };
}
function anotherWords({ name, sourceId }, { values }) {
    return {
        ja: `番号${sourceId}は「${values.name}」のものですが、この行は「${name}」で住所・位置も異なります`,
        en: `number ${sourceId} belongs to ${values.name}, but this row is ${name} at another place`,
    };
}
//# sourceMappingURL=find-facility.js.map