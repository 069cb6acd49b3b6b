import { areaCheck } from './area-check.js';
import { planBoundary } from './plan-boundary.js';
import { layerDriverId } from './layer-kind.js';
/**
 * Compares each file with the newest edition of its list and plans a new one where they differ. Pure; a plan made after its
 * editions were written has none.
 */
export function planLayers(input) {
    const { municipality, recorded, decisions } = input;
    const newest = newestOfEach(input.files);
    const files = input.files.filter((file) => file === newest.get(listKey(file)));
    const boundary = planBoundary({ ...input, files });
    const known = new Map(recorded.map((edition) => [listKey(edition), edition]));
    const editions = [];
    const check = areaCheck(boundary.boundary, municipality.code);
    const plans = input.files.map((file) => {
        const chosen = newest.get(listKey(file));
        if (file !== chosen)
            return superseded(file, chosen);
        const { plan, edition } = planFile(file, known.get(listKey(file)) ?? null, { ...boundary, check, decisions });
        if (edition)
            editions.push(edition);
        return plan;
    });
    return { files: plans, editions, boundary };
}
/** Of several editions of one list in a command only the newest counts: that whose name, and so whose date, is the last. */
function newestOfEach(files) {
    const newest = new Map();
    for (const file of files) {
        const before = newest.get(listKey(file));
        if (!before || file.file > before.file)
            newest.set(listKey(file), file);
    }
    return newest;
}
function superseded(file, { file: by }) {
    return {
        ...emptyPlan(file),
        skipped: file.rows.length,
        warnings: [
            { cell: '', reason: { ja: `同じ一覧の「${by}」を使います`, en: `${by}, an edition of the same list, is used` } },
        ],
    };
}
function emptyPlan(file) {
    return {
        file: file.file,
        driver: layerDriverId(file),
        reason: null,
        looksLike: null,
        rows: file.rowCount,
        created: 0,
        updated: 0,
        unchanged: 0,
        skipped: 0,
        merged: file.joined ?? 0,
        held: [],
        rejected: file.rejected,
        warnings: file.warnings,
        planned: [],
        years: [],
    };
}
const listKey = ({ layer, list }) => `${layer}/${list}`;
function planFile(file, before, sieve) {
    const sorted = sortRows(file, before, sieve);
    const { taken, held, heldKeys, counts, outside } = sorted;
    const kept = new Set([...taken.map(({ key }) => key), ...heldKeys]);
    const gone = before ? [...before.digests.keys()].filter((key) => !kept.has(key)).length : 0;
    const differs = counts.created + counts.updated + gone > 0;
    const plan = {
        ...emptyPlan(file),
        ...counts,
        held,
        warnings: [...file.warnings, ...notesOf(file, sieve), ...warningsOf(outside, gone)],
    };
    const edition = {
        layer: file.layer,
        list: file.list,
        edition: (before?.edition ?? 0) + 1,
        formerId: before?.id ?? null,
        rows: taken,
        carried: heldKeys.filter((key) => before?.digests.has(key)),
    };
    return { plan, edition: differs ? edition : null };
}
function sortRows(file, before, { check, decisions, question, noted }) {
    const answers = new Map(decisions.filter((made) => made.file === file.file).map((made) => [made.cell, made.decision]));
    const sorted = {
        taken: [],
        held: [],
        heldKeys: [],
        counts: { created: 0, updated: 0, unchanged: 0, skipped: 0 },
        outside: 0,
    };
    const outside = new Map(file.rows.map((row) => [row, check.isOfAnother(row) ? null : check.outside(row)]));
    const isOfManyCities = [...outside.values()].filter(Boolean).length * 2 > file.rows.length;
    for (const row of file.rows) {
        const digest = before?.digests.get(row.key);
        const isAsked = question?.rows.has(row) ?? false;
        const answer = answers.get(isAsked ? question.held.cell : row.cell);
        const isSettled = digest === row.digest || answer === 'new' || isAsked;
        const doubt = isSettled ? null : outside.get(row);
        if (answer === 'skip')
            sorted.counts.skipped++;
        else if (isAsked && answer === undefined) {
            if (row.cell === question.held.cell)
                sorted.held.push(question.held);
            sorted.heldKeys.push(row.key);
        }
        else if (doubt && row.geometry.type === 'Point' && !isOfManyCities) {
            sorted.held.push(heldRow(row, doubt));
            sorted.heldKeys.push(row.key);
        }
        else if (doubt || check.isOfAnother(row)) {
            sorted.counts.skipped++;
            sorted.outside++;
        }
        else {
            sorted.taken.push(row);
            const isNews = digest !== row.digest || (noted?.rows.has(row) ?? false);
            sorted.counts[digest === undefined ? 'created' : isNews ? 'updated' : 'unchanged']++;
        }
    }
    return sorted;
}
/** A single place that is odd waits for a person; shapes of other cities, and the others' part of a list of many cities, are left out. */
function heldRow({ cell, placeCell, name }, reason) {
    return {
        cell,
        causeCell: placeCell,
        name: name ?? '',
        sheetRows: 1,
        kind: 'outside-boundary',
        reason,
        candidates: [],
    };
}
function notesOf(file, { noted }) {
    return noted?.file === file ? [noted.warning] : [];
}
function warningsOf(outside, gone) {
    const about = (ja, en) => ({ cell: '', reason: { ja, en } });
    return [
        ...(outside > 0
            ? [
                about(`市区町村の区域の外にある${outside}件は取り込みません`, `${outside} outside the municipality are left out`),
            ]
            : []),
        ...(gone > 0
            ? [
                about(`前回の版にあった${gone}件が、この版にはありません`, `${gone} of the former edition are no longer there`),
            ]
            : []),
    ];
}
//# sourceMappingURL=plan-layers.js.map