import { isWithinMunicipality } from '#libs/calendar';
import { endOf } from './building-name.js';
import { enter, rowRef } from './command.js';
import { candidateOf, findFacility, freeSourceId } from './find-facility.js';
import { keptWords } from './kept-words.js';
import { swapped } from '../read-place.js';
import { linkKey, WorkingFacility } from './working-facility.js';
/** Decides one row and takes it into the command: a person's decision first, then where it belongs, then whether its place may be right. */
export function planRow(row, from, command) {
    const { file } = from;
    const decision = command.decisions.get(rowRef({ file: file.file, cell: row.cell }));
    if (decision?.decision === 'skip') {
        return {
            kind: 'planned',
            facility: null,
            outcomes: Array(row.sheetRows).fill('skipped'),
            warnings: [],
        };
    }
    const elsewhere = file.municipalityCode !== null && !isWithinMunicipality(file.municipalityCode, command.code);
    if (elsewhere && !decision)
        return hold(row, 'other-municipality', otherMunicipalityWords(file.municipalityCode), []);
    if (decision?.decision === 'same')
        return joinChosen(row, decision, from, command);
    const ids = idsOf(row, from);
    const meant = meantPlace(row, decision);
    const finding = findFacility(row, meant, ids, file.list, command.index);
    if (finding.kind === 'held' && !decision)
        return hold(row, finding.held, finding.reason, finding.candidates);
    const found = finding.kind === 'found' ? finding : null;
    const doubt = decision || isAcceptedPlace(row, file.list, found) ? null : doubtOf(row, command);
    if (doubt)
        return hold(row, doubt.kind, doubt.reason, found ? [candidateOf(meant, found.facility)] : []);
    const placed = { row, place: recordedPlace(row, decision) };
    if (found)
        return joinRow(placed, from, command, found.facility, found.sourceId);
    return make(placed, from, command, freeSourceId(row, ids, null, command.index));
}
function idsOf(row, { ids, placeIds }) {
    return { sourceId: ids.get(row), ownId: placeIds.get(row) };
}
/** Where a row may mean: where a person says, else as stated; exchanged numbers mean the other way round, 0 means nowhere. */
function meantPlace(row, decision) {
    const place = recordedPlace(row, decision);
    return place ?? (row.placeDoubt?.kind === 'swapped' ? swapped(row.location) : null);
}
/** What may be recorded: nothing that cannot be meant, unless a person has said where. */
function recordedPlace({ location, placeDoubt }, decision) {
    if (decision && 'place' in decision && decision.place !== undefined)
        return decision.place;
    return placeDoubt ? null : location;
}
/** Why a stated place may be wrong. */
function doubtOf({ location, placeDoubt }, { places }) {
    if (placeDoubt)
        return { kind: `${placeDoubt.kind}-place`, reason: placeDoubt.reason };
    const reason = location && places.outside(location);
    return reason && { kind: 'outside-boundary', reason };
}
/** A place that is not known, that the list gave before, or that the register has: nobody is asked about it again. */
function isAcceptedPlace(row, list, found) {
    if (row.location === null)
        return true;
    const before = found?.facility.lastSeen(row.source, found.sourceId, list)?.facility.location;
    return [before, found?.facility.location].some((place) => place?.lon === row.location.lon && place.lat === row.location.lat);
}
function joinChosen(row, decision, from, command) {
    const facility = command.byId.get(decision.facilityId);
    if (!facility)
        return hold(row, 'facility-gone', goneWords, []);
    const placed = { row, place: recordedPlace(row, decision) };
    return joinRow(placed, from, command, facility, freeSourceId(row, idsOf(row, from), facility, command.index));
}
function make({ row, place }, from, command, sourceId) {
    const ref = rowRef({ file: from.file.file, cell: row.cell });
    const facility = WorkingFacility.made(ref, { ...row, location: place });
    facility.join({ row, place, partName: null }, sourceId, from.file.list, speaks(row, from, sourceId));
    enter(facility, command);
    const rest = Array(row.sheetRows - 1).fill('merged');
    const doubt = place && command.places.farFromRest(place);
    const warnings = doubt ? [{ cell: placeCellOf(row), reason: doubt }] : [];
    return { kind: 'planned', facility, outcomes: ['created', ...rest], warnings };
}
function joinRow({ row, place }, from, command, facility, sourceId) {
    const partName = partNameOf(row, facility, command);
    const joined = facility.join({ row, place, partName }, sourceId, from.file.list, speaks(row, from, sourceId));
    command.index.addSource(linkKey({ source: row.source, sourceId }), facility);
    if (joined.newToFacility || joined.facilityChanged)
        command.index.add(facility);
    return { kind: 'planned', facility, outcomes: outcomesOf(row, facility, joined), warnings: warningsOf(row, joined) };
}
/** 校舎 of 「亀阜小学校校舎」 within 「高松市立亀阜小学校」. */
function partNameOf({ name }, { values }, { index }) {
    const [part, whole] = [index.nameKey(name), index.nameKey(values.name)];
    return part !== whole && part.startsWith(whole) ? endOf(name, part.slice(whole.length)) : null;
}
function speaks(row, { speakers }, sourceId) {
    return speakers.get(linkKey({ source: row.source, sourceId })) === row;
}
/** One outcome per row of the sheet: the facility's own change counts with the first. */
function outcomesOf(row, facility, joined) {
    return Array.from({ length: row.sheetRows }, (_, at) => {
        if (joined.newToFacility || !facility.existing)
            return 'merged';
        const changed = (at === 0 && joined.facilityChanged) || (joined.buildingsChanged[at] ?? false);
        return changed ? 'updated' : 'unchanged';
    });
}
function hold(row, kind, reason, candidates) {
    const { cell, name, sheetRows, location } = row;
    const causeCell = placeKinds.has(kind) ? placeCellOf(row) : cell;
    const otherPlace = row.placeDoubt?.kind === 'swapped' ? swapped(location) : null;
    const places = { place: row.placeDoubt ? null : location, otherPlace };
    return { kind: 'held', held: { cell, causeCell, name, sheetRows, kind, reason, candidates, ...places } };
}
/** What is to be looked at is the place. */
const placeKinds = new Set(['outside-boundary', 'swapped-place', 'zero-place']);
function placeCellOf({ placeCell, cell }) {
    return placeCell ?? cell;
}
function warningsOf(row, { kept, doubtfulBuildings }) {
    const ofValues = kept.map((value) => ({ cell: row.cell, reason: keptWords(value) }));
    return doubtfulBuildings ? [...ofValues, { cell: row.cell, reason: doubtfulBuildingsWords }] : ofValues;
}
const doubtfulBuildingsWords = {
    ja: '棟名の異なる棟が既に登録されています。同じ棟が重複していないか確認してください',
    en: 'the facility already has buildings of other names: please check that none is entered twice',
};
function otherMunicipalityWords(code) {
    return { ja: `他の市区町村(${code})の行です`, en: `this row belongs to another municipality (${code})` };
}
const goneWords = {
    ja: '選ばれた施設が登録簿にありません。選び直してください',
    en: 'the facility that was chosen is no longer in the register: choose again',
};
//# sourceMappingURL=plan-row.js.map