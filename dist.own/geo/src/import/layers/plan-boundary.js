import { isWithinMunicipality } from '#libs/calendar';
import { boundarySourceOf } from '../../spatial/boundary-source.js';
import { extractBoundary } from '../../spatial/boundary.js';
/** A city without a boundary takes that of the files, one with a boundary keeps it until a person says otherwise. Pure. */
export function planBoundary(input) {
    const { boundary, decisions } = input;
    const stated = input.files.flatMap((file) => areaOf(file, input.municipality.code) ?? []).at(-1);
    if (!stated)
        return { boundary, change: null, noted: null, question: null };
    const cell = stated.rows[0].cell;
    const answer = decisions.find((made) => made.file === stated.file.file && made.cell === cell)?.decision;
    if (boundary === null || answer === 'file')
        return taking(stated);
    const isAsked = !hasSameCorners(boundary, stated.boundary) && !isKnown(stated, input);
    const question = isAsked ? { rows: new Set(stated.rows), held: heldArea(stated) } : null;
    return { boundary, change: null, noted: null, question };
}
function taking({ file, rows, boundary }) {
    const noted = { file, rows: new Set(rows), warning: { cell: '', reason: takenWords } };
    return { boundary, change: { boundary, source: sourceOf(file) }, noted, question: null };
}
/** Rows with the code of the city; of a file without codes its one area, in however many parts. */
function areaOf(file, municipalityCode) {
    if (file.layer !== 'municipal-boundary')
        return null;
    const areas = file.rows.filter(({ geometry }) => geometry.type.endsWith('Polygon'));
    const isCoded = areas.some((row) => row.municipalityCode !== null);
    if (!isCoded && new Set(areas.map(({ name }) => name)).size > 1)
        return null;
    const rows = isCoded ? areas.filter((row) => isOfCity(row, municipalityCode)) : areas;
    const features = rows.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry }));
    const answer = extractBoundary({ type: 'FeatureCollection', features }, municipalityCode);
    return answer.ok ? { file, rows, boundary: answer.boundary } : null;
}
function isOfCity({ municipalityCode: stated }, municipalityCode) {
    return stated !== null && isWithinMunicipality(stated, municipalityCode);
}
/** The same corners to the millionth of a degree, in whatever order the register keeps them. */
function hasSameCorners(one, other) {
    const [ours, theirs] = [cornersOf(one), cornersOf(other)];
    return ours.size === theirs.size && [...ours].every((corner) => theirs.has(corner));
}
function cornersOf({ coordinates }) {
    return new Set(coordinates.flat(2).map(([lon, lat]) => `${lon.toFixed(6)} ${lat.toFixed(6)}`));
}
/** It was answered before: its rows are in the register as the file has them. */
function isKnown({ file, rows }, { recorded }) {
    const before = recorded.find(({ layer, list }) => layer === file.layer && list === file.list);
    return rows.every(({ key, digest }) => before?.digests.get(key) === digest);
}
function heldArea({ rows }) {
    const [{ cell, placeCell, name }] = rows;
    return {
        cell,
        causeCell: placeCell,
        name: name ?? '',
        sheetRows: rows.length,
        kind: 'other-boundary',
        reason: keptWords,
        candidates: [],
    };
}
function sourceOf({ file, rows }) {
    return 'N03_007' in rows[0].attributes ? boundarySourceOf(file) : file;
}
const takenWords = {
    ja: 'この区域を市区町村の区域として登録し、位置の確認に使います',
    en: 'its area becomes the boundary of the city, against which places are checked',
};
const keptWords = {
    ja: '市区町村の区域は、これと異なる形ですでに登録されています。どちらにするか選んでください（選ばなければ、登録されている区域を残します）',
    en: 'the city has a boundary of another shape, which is kept until somebody says that this one counts',
};
//# sourceMappingURL=plan-boundary.js.map