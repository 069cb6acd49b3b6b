import { ledgerAliases, ledgerFields } from '../drivers/ledger-fields.js';
import { columnName, findColumns, foldHeader } from '../header.js';
import { findTownColumns } from '../layers/town-columns.js';
import { operationAliases } from '../operations/operation-columns.js';
import { withoutUnit } from '../operations/read-amounts.js';
import { measures } from './mapped-fields.js';
import { fieldSigns } from './field-signs.js';
/** Less alike than this, two headers are taken for different. */
const least = 0.4;
let known;
/** Made once, for files have many headers, and not before the first, for most processes never ask. */
const likenesses = () => (known ??= ledgerFields.flatMap((field) => {
    const signs = fieldSigns[field];
    if (!signs)
        return [];
    const aliasPairs = ledgerAliases[field].map((alias) => pairsOf(essence(alias)));
    return [{ field, aliasPairs, words: signs.words.map(essence), fits: signs.fits }];
}));
/**
 * Which column is probably what: by the usual headers (`ledgerAliases`), then field by field the free column whose header is most like
 * one of them, or holds a word for the field, and whose values do not speak against it. A column is given to one field.
 */
export function guessMapping(texts, samples) {
    const columns = { ...findColumns(texts, ledgerAliases) };
    const taken = new Set(Object.values(columns));
    const headers = texts.map((text, column) => ({ column, folded: essence(text), pairs: pairsOf(essence(text)) }));
    const free = headers.filter(({ column, folded }) => folded !== '' && !taken.has(column));
    for (const signs of likenesses()) {
        if (columns[signs.field] !== undefined)
            continue;
        const [best] = free
            .map((header) => ({ column: header.column, likeness: likeness(header, signs) }))
            .filter((found) => found.likeness >= least && !taken.has(found.column))
            .filter(({ column }) => mayHold(signs, samples[column] ?? []))
            .toSorted((a, b) => b.likeness - a.likeness);
        if (!best)
            continue;
        columns[signs.field] = best.column;
        taken.add(best.column);
    }
    const named = Object.entries(ofYears(texts, columns) ?? ofTowns(texts, columns) ?? columns);
    return Object.fromEntries(named.map(([field, column]) => [field, columnName(texts, column)]));
}
/** With usual headers of a year and of anything counted in it, a table is of yearly records; null for another. */
function ofYears(texts, guessed) {
    const found = findColumns(texts.map(withoutUnit), operationAliases);
    if (found.fiscalYear === undefined || measures.every((field) => found[field] === undefined))
        return null;
    const taken = new Set(Object.values(found));
    const shared = ['facilityNumber', 'name', 'address', 'note'].filter((field) => found[field] === undefined && guessed[field] !== undefined && !taken.has(guessed[field]));
    return { ...found, ...Object.fromEntries(shared.map((field) => [field, guessed[field]])) };
}
/** With residents and their ages, a table is of towns; null for another. */
function ofTowns(texts, guessed) {
    const found = findTownColumns(texts);
    if (!found)
        return null;
    const shared = ['name', 'latitude', 'longitude', 'latLon'].filter((field) => guessed[field] !== undefined && !Object.values(found).includes(guessed[field]));
    return { ...Object.fromEntries(shared.map((field) => [field, guessed[field]])), ...found };
}
/** Values may hold a slip or a note, so half of them is enough. */
function mayHold({ fits }, samples) {
    return samples.filter(fits).length * 2 >= samples.length;
}
/** 0–1: the likeness to the nearest usual header, or the share of the header that a word for the field makes up. */
function likeness({ folded, pairs }, { words, aliasPairs }) {
    const byWords = words.map((word) => (folded.includes(word) ? word.length / folded.length : 0));
    return Math.max(0, ...byWords, ...aliasPairs.map((others) => dice(pairs, others)));
}
/** A header without unit and without the particle の, which cities' own words are joined with. */
function essence(text) {
    return foldHeader(text)
        .replace(/\(.*\)$/, '')
        .replaceAll('ノ', '');
}
/** Dice's coefficient: the share of pairs of letters that two texts have in common. */
function dice(ones, others) {
    const shared = ones.filter((pair) => others.includes(pair)).length;
    return ones.length + others.length === 0 ? 0 : (2 * shared) / (ones.length + others.length);
}
function pairsOf(text) {
    return [...new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))];
}
//# sourceMappingURL=guess-mapping.js.map