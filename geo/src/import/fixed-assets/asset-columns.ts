import type { Aliases } from '../header.js';

/** Columns of 固定資産台帳 (統一的な基準による地方公会計) that are read. */
export type AssetField =
  | 'number'
  | 'branch'
  | 'facilityName'
  | 'name'
  | 'account'
  | 'accountGroup'
  | 'department'
  | 'address'
  | 'acquiredOn'
  | 'inServiceOn'
  | 'usefulLife'
  | 'acquisition'
  | 'accumulated'
  | 'bookValue'
  | 'fiscalYear'
  | 'area'
  | 'structure'
  | 'storeys'
  | 'landCategory'
  | 'use'
  | 'propertyClass'
  | 'changedOn'
  | 'changeReason'
  | 'disposedMark';

/** Headers seen in ledgers of cities and in the standard's form; a field takes the first that stands in the file. */
export const assetAliases: Aliases<AssetField> = {
  number: ['財産番号', '資産番号', '固定資産番号', '資産コード', '台帳番号', '資産No', '番号'],
  branch: ['枝番', '枝番号', '資産枝番', '資産枝番号', '枝'],
  facilityName: ['施設名', '施設名称'],
  name: ['資産名称', '資産名', '件名', '財産名称', '名称', '資産の名称'],
  account: ['勘定科目', '勘定科目名', '科目', '科目名', '資産科目', '資産種別', '資産の種類', '資産区分', '種目'],
  accountGroup: ['資産区分', '目的別資産区分', 'BS区分', '資産分類', '固定資産区分', '大分類'],
  department: ['主管箇所', '所属', '所属名', '所管課', '所管', '主管課', '管理部署', '管理所属', '部署'],
  address: ['所在地', '所在', '住所', '所在地番', '地番'],
  acquiredOn: ['取得年月日', '取得日', '取得年月', '取得年度'],
  inServiceOn: ['供用開始年月日', '供用開始日', '供用年月日'],
  usefulLife: ['耐用年数', '耐用年数(分類)', '法定耐用年数'],
  acquisition: [
    '取得価額等',
    '取得価額',
    '取得価格',
    '取得価額/取得価額相当額',
    '取得価額又は取得価額相当額',
    '取得原価',
  ],
  accumulated: ['減価償却累計額', '期末減価償却累計額', '償却累計額', '減価償却累計'],
  bookValue: ['期末簿価', '期末帳簿価額', '増減異動後簿価', '帳簿価額', '簿価', '期末残高', '現在簿価'],
  fiscalYear: ['基準日', '会計年度', '決算年度', '基準年度', '年度'],
  area: [
    '数量(延べ床面積)',
    '延床面積',
    '延べ床面積',
    '延べ面積',
    '数量・面積',
    '地積',
    '面積',
    '数量/延床面積/地積',
    '数量',
  ],
  structure: ['構造', '構造・仕様', '建物構造', '主体構造'],
  storeys: ['階数', '階層', '建物階数'],
  landCategory: ['地目', '現況地目', '登記地目', '地目(現況)'],
  use: ['用途', '建物用途', '使用用途'],
  propertyClass: ['財産区分', '公有財産区分', '行政財産/普通財産', '公有財産分類'],
  changedOn: ['増減異動日付', '増減異動年月日', '異動年月日', '異動日', '除却年月日', '除却日'],
  changeReason: ['増減異動事由', '異動事由', '増減事由', '異動区分', '増減異動'],
  disposedMark: ['完全除却済記号', '完全除却済', '除却済', '除却区分', '完全除却'],
};
