import { digestOf } from '../layers/digest.js';
import { rowRef } from '../planning/command.js';
import { rejectedRow } from '../rejected-row.js';
import { mergeRow } from './merge-row.js';
/** Answers rows by id: merged field by field with what was changed here since, or held where both have changed the same. */
export class EditAnswers {
    decisions;
    past;
    /** What somebody has decided now, to be remembered. */
    keeps = [];
    kept;
    remarks = new Map();
    pastNames;
    constructor(decisions, past, kept) {
        this.decisions = decisions;
        this.kept = new Set(kept.map(({ rowId, digest }) => `${rowId} ${digest}`));
        this.past = new Map(past.map((row) => [`${row.id} ${row.version}`, row]));
        this.pastNames = new Map(past.map(({ id, values }) => [id, values && 'name' in values ? [values.name] : []]));
    }
    /** What a row was called when it was exported, where that is known and may be another name. */
    namesBefore(id) {
        return this.pastNames.get(id) ?? [];
    }
    /** What a person should know of rows of a file that were answered by what was decided before. */
    remarksOf(file) {
        return this.remarks.get(file) ?? [];
    }
    keep({ id }, { conflicts }) {
        this.keeps.push({ rowId: id, digest: digestOfBoth(conflicts) });
        return true;
    }
    /** Somebody has kept the register's values against the very same before. */
    wasKept(file, { id, cell }, { conflicts }) {
        if (!this.kept.has(`${id} ${digestOfBoth(conflicts)}`))
            return false;
        this.remarks.set(file, [...this.remarksOf(file), { cell, reason: keptWords(conflicts) }]);
        return true;
    }
    isSkipped(file, cell) {
        return this.decisions.get(rowRef({ file, cell }))?.decision === 'skip';
    }
    answer(file, target, language) {
        if ('reason' in target)
            return target;
        const { row, fields, now } = target;
        const decision = this.decisions.get(rowRef({ file, cell: row.cell }));
        if (decision?.decision === 'skip')
            return 'skipped';
        const past = row.version === now.version ? null : (this.past.get(`${row.id} ${row.version}`) ?? unknownPast);
        const exported = past ? past.values : now.values;
        const merged = mergeRow(fields, row, { exported, now: now.values }, language);
        if (!merged.ok)
            return rejectedRow(merged.faults, row);
        if (merged.conflicts.length > 0 && decision?.decision !== 'file') {
            const isKept = decision?.decision === 'register' ? this.keep(row, merged) : this.wasKept(file, row, merged);
            if (!isKept)
                return staleRow(target, merged, past);
        }
        const values = decision?.decision === 'file' ? merged.asFile : merged.merged;
        const placed = withPlace(values, decision && 'place' in decision ? decision.place : undefined);
        const doubt = decision ? null : target.doubt?.(placed);
        return doubt ?? written(target, placed);
    }
}
const unknownPast = { values: null, changedBy: null, changedAt: null };
/** Another where a field, or what the file or the register says of it, is another. */
function digestOfBoth(conflicts) {
    return digestOf(conflicts.map(({ label, file, register }) => [label.en, file, register]));
}
function keptWords(conflicts) {
    const { ja, en } = labelsOf(conflicts);
    return {
        ja: `前の取込で、登録簿の値を残すと決めた項目です: ${ja}。改めるときは、施設のページで直してください`,
        en: `an import before kept what the register says of: ${en}; to change it, edit the page of the facility`,
    };
}
function withPlace(values, place) {
    return place !== undefined && 'location' in values ? { ...values, location: place } : values;
}
function written({ now, write }, values) {
    if (values === now.values)
        return 'unchanged';
    write(values);
    return 'updated';
}
function staleRow({ row, name }, { conflicts }, past) {
    return {
        cell: row.cell,
        causeCell: conflicts[0].cell,
        name: row.name || name,
        sheetRows: 1,
        kind: 'stale',
        reason: staleWords(conflicts),
        candidates: [],
        stale: { changedBy: past?.changedBy ?? null, changedAt: past?.changedAt ?? null, fields: conflicts },
    };
}
/** A row that cannot be used for a reason that is not in one of its cells. */
export function reject(row, reason) {
    return { cell: row.cell, name: row.name || null, address: row.address, reason };
}
function labelsOf(conflicts) {
    return {
        ja: conflicts.map(({ label }) => label.ja).join('、'),
        en: conflicts.map(({ label }) => label.en).join(', '),
    };
}
function staleWords(conflicts) {
    const { ja, en } = labelsOf(conflicts);
    return {
        ja: `書き出した後に、登録簿でも次の項目が変更されています: ${ja}`,
        en: `since the export these were changed in the register too: ${en}`,
    };
}
export const elsewhereWords = {
    ja: '他の市区町村から書き出した台帳の行です',
    en: 'this row was exported from the register of another municipality',
};
export const goneWords = {
    ja: 'この行は、書き出した後に登録簿から削除されています。もう一度登録するときは、A列のIDとB列の版(非表示)を消してください',
    en: 'this row was removed from the register since; to enter it again, clear its id and version in the hidden columns A and B',
};
//# sourceMappingURL=answer-edit.js.map