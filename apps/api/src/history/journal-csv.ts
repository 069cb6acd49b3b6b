import { csvOf } from '../http/csv.js';
import type { JournalledEntity } from './history.schema.js';
import type { entryOf } from './journal.js';

type Entry = ReturnType<typeof entryOf>;

const header = ['日時', '操作者', '対象', '名称', 'ID', '操作', '項目', '変更前', '変更後', '理由', '取込番号'];
const operations: Readonly<Record<Entry['operation'], string>> = { insert: '追加', update: '変更', delete: '削除' };
const things: Readonly<Record<JournalledEntity, string>> = {
  municipality: '市の情報',
  municipality_population: '人口',
  district: '地区',
  facility: '施設',
  facility_source: '取込元',
  building: '棟',
  building_function: '機能',
  component: '部位',
  room: '諸室',
  estimate: '推計',
  operation_year: '運営実績',
  land_parcel: '土地',
  fixed_asset: '固定資産',
  property_event: '異動',
  facility_document: '文書',
  saved_filter: '保存した絞り込み',
  membership: '市の利用者',
  membership_facility: '利用者の担当施設',
  base_map: '背景地図',
  unit_price: '更新単価',
  column_mapping: '列の対応',
  cost_settings: '試算の条件',
  reduction_target: '縮減目標',
  layer_edition: '取り込んだ層',
  layer_feature: '取り込んだ図形',
  place_layer: '地図の層',
  place_feature: '地図の図形',
  population_cell: 'メッシュ人口',
};

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
