import { saysNothing } from './read-cells.js';
/** The place of a row that states none. */
export const noPlace = { ok: true, location: null, doubt: null, warning: null };
/** Latitude and longitude within Japan, in decimal degrees or in degrees, minutes and seconds. */
export function readLocation(latitude, longitude) {
    const [hasLatitude, hasLongitude] = [!saysNothing(latitude), !saysNothing(longitude)];
    if (!hasLatitude && !hasLongitude)
        return noPlace;
    if (!hasLatitude || !hasLongitude)
        return { ok: true, location: null, doubt: null, warning: oneIsBlank };
    const [lat, lon] = [readDegrees(latitude), readDegrees(longitude)];
    if (lat === null)
        return fault('latitude', '緯度', latitude);
    if (lon === null)
        return fault('longitude', '経度', longitude);
    return checkedPlace(lat, lon);
}
/** Latitude and longitude in one cell, in either order: within Japan no number can be both. */
export function readLatLon(text) {
    if (saysNothing(text))
        return noPlace;
    const parts = text
        .normalize('NFKC')
        .replaceAll(/[()[\]]/g, '')
        .split(/\s*[,;、/]\s*|\s+(?=[\dEe東])/)
        .filter((part) => part !== '');
    const [first, second] = parts.length === 2 ? parts.map(readDegrees) : [];
    if (typeof first !== 'number' || typeof second !== 'number')
        return fault('latitude', '緯度・経度', text);
    return inJapan(second, first) ? checkedPlace(second, first) : checkedPlace(first, second);
}
/** The place of a row: out of the one column of both where it is filled, else out of two. */
export function readPlace(cell) {
    const both = cell('latLon');
    return both === '' ? readLocation(cell('latitude'), cell('longitude')) : readLatLon(both);
}
/** The column to look at where a place is doubtful or cannot be read. */
export function placeFault(answer, cell) {
    if (cell('latLon') !== '')
        return 'latLon';
    return answer.ok ? 'latitude' : answer.column;
}
/** Every cell of a place that cannot be read; none where it can. */
export function placeFaults(answer, cell) {
    if (answer.ok)
        return [];
    const column = placeFault(answer, cell);
    const first = { column, reason: answer.reason };
    const isOther = column === 'latitude' && readDegrees(cell('latitude')) === null && readDegrees(cell('longitude')) === null;
    return isOther ? [first, fault('longitude', '経度', cell('longitude'))] : [first];
}
/** The same place with latitude and longitude exchanged. */
export function swapped({ lon, lat }) {
    return { lon: lat, lat: lon };
}
function checkedPlace(lat, lon) {
    const place = { ok: true, location: { lon, lat }, warning: null };
    if (inJapan(lat, lon))
        return { ...place, doubt: null };
    if (lat === 0 && lon === 0)
        return { ...place, doubt: { kind: 'zero', reason: zeroWords } };
    if (inJapan(lon, lat))
        return { ...place, doubt: { kind: 'swapped', reason: swappedWords(lat, lon) } };
    return {
        ok: false,
        column: 'latitude',
        reason: { ja: `${lat}, ${lon} は日本国内の位置ではありません`, en: `${lat}, ${lon} is not in Japan` },
    };
}
function inJapan(lat, lon) {
    return lat >= 20 && lat <= 46 && lon >= 122 && lon <= 154;
}
/** 34.34, +34.34°, N34.34, 北緯34度20分24.5秒, 34°20′24.5″, 34:20:24.5, 34.20.24.5; null for anything else. */
function readDegrees(text) {
    const plain = text
        .normalize('NFKC')
        .replaceAll(/\s/g, '')
        .replace(/^(北緯|東経|[NE])|[NE]$/gi, '');
    if (/^[+-]?\d{1,3}(\.\d+)?[°度]?$/.test(plain))
        return Number.parseFloat(plain);
    const parts = minutesAndSeconds.exec(plain) ?? dotted.exec(plain);
    if (!parts)
        return null;
    const [degrees = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
    if (minutes >= 60 || seconds >= 60)
        return null;
    return Math.round((degrees + minutes / 60 + seconds / 3600) * 1e9) / 1e9;
}
const minutesAndSeconds = /^(\d{1,3})[°度:-](\d{1,2}(?:\.\d+)?)(?:[′'’分:-](?:(\d{1,2}(?:\.\d+)?)(?:′′|''|’’|["”秒])?)?)?$/;
const dotted = /^(\d{1,3})\.(\d{1,2})\.(\d{1,2}(?:\.\d+)?)$/;
const oneIsBlank = { ja: '緯度・経度の一方が空欄です', en: 'only one of latitude and longitude is given' };
const zeroWords = { ja: '緯度経度が0です', en: 'latitude and longitude are 0' };
function swappedWords(lat, lon) {
    return {
        ja: `緯度(${lat})と経度(${lon})が逆のようです`,
        en: `latitude (${lat}) and longitude (${lon}) seem to be swapped`,
    };
}
function fault(column, ja, text) {
    const en = column === 'latitude' ? 'latitude' : 'longitude';
    const reason = { ja: `${ja}「${text}」を数値として読めません`, en: `${en} "${text}" cannot be read as a number` };
    return { ok: false, column, reason };
}
//# sourceMappingURL=read-place.js.map