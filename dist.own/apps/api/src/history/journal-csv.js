import { thingWords } from '#libs/register-history';
import { csvOf } from '../http/csv.js';
const words = {
    ja: {
        header: ['日時', '操作者', '対象', '名称', 'ID', '操作', '項目', '変更前', '変更後', '理由', '取込番号'],
        operations: { insert: '追加', update: '変更', delete: '削除' },
        things: thingWords.ja,
        fileName: '変更履歴.csv',
    },
    en: {
        header: ['Time (Japan)', 'By', 'What', 'Name', 'ID', 'Change', 'Field', 'Before', 'After', 'Reason', 'Import'],
        operations: { insert: 'added', update: 'changed', delete: 'removed' },
        things: thingWords.en,
        fileName: 'record-of-changes.csv',
    },
};
/** What the file of the journal is called. */
export const journalFileName = (language) => words[language].fileName;
/** The journal with a line for each field that was changed. */
export function journalCsv(entries, language) {
    const told = words[language];
    return csvOf(told.header, entries.flatMap((entry) => linesOf(entry, told)));
}
function linesOf(entry, { things, operations }) {
    const { at, actor, entity, name, entityId, operation, changes, reason, importId } = entry;
    const start = [new Date(at), actor, things[entity], name, entityId, operations[operation]];
    const told = changes.length > 0 ? changes : [{ field: null, before: null, after: null }];
    return told.map(({ field, before, after }) => [...start, field, textOf(before), textOf(after), reason, importId]);
}
function textOf(value) {
    if (value === null || value === undefined)
        return null;
    return typeof value === 'string' ? value : JSON.stringify(value);
}
//# sourceMappingURL=journal-csv.js.map