import { thingsJa } from '#libs/register-history';
import { csvOf } from '../http/csv.js';
import type { JournalledEntity } from './history.schema.js';
import type { entryOf } from './journal.js';

type Entry = ReturnType<typeof entryOf>;

const header = ['日時', '操作者', '対象', '名称', 'ID', '操作', '項目', '変更前', '変更後', '理由', '取込番号'];
const operations: Readonly<Record<Entry['operation'], string>> = { insert: '追加', update: '変更', delete: '削除' };
const things: Readonly<Record<JournalledEntity, string>> = thingsJa;

/** The journal with a line for each field that was changed. */
export function journalCsv(entries: readonly Entry[]): Buffer {
  return csvOf(header, entries.flatMap(linesOf));
}

function linesOf({ at, actor, entity, name, entityId, operation, changes, reason, importId }: Entry) {
  const start = [new Date(at), actor, things[entity], name, entityId, operations[operation]];
  const told = changes.length > 0 ? changes : [{ field: null, before: null, after: null }];
  return told.map(({ field, before, after }) => [...start, field, textOf(before), textOf(after), reason, importId]);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
