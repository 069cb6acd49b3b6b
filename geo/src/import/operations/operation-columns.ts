import { costKinds, type CostKind, revenueKinds, type RevenueKind } from '#libs/facility-sheet';
import type { Wording } from '#libs/asset';
import type { Aliases } from '../header.js';

/** 維持管理費, 事業運営費 and 収入 as a whole; what of them no column of a kind states counts as その他. */
export type TotalField = 'maintenanceTotal' | 'operationTotal' | 'revenueTotal';

/** What is counted of a year, without money. */
export type CountField = 'users' | 'openingDays' | 'bookableSlots' | 'usedSlots' | 'staff';

export type AmountField = CostKind | RevenueKind | TotalField;

/** A column of yearly records. */
export type OperationField =
  | 'facilityNumber'
  | 'name'
  | 'address'
  | 'functionName'
  | 'fiscalYear'
  | 'note'
  | CountField
  | AmountField;

/** Spellings of the headers, without a unit in brackets; kinds stand before the wider words that contain them. */
export const operationAliases: Aliases<OperationField> = {
  facilityNumber: ['施設ID', '施設番号', '施設コード', '施設No', '施設No.', 'ID'],
  name: ['施設名', '施設名称', '名称', '対象施設', '施設'],
  address: ['所在地', '住所'],
  functionName: ['機能', '機能名'],
  fiscalYear: ['年度', '会計年度', '対象年度', '実績年度', '決算年度', '基準年度'],
  users: [
    '利用者数',
    '延べ利用者数',
    '延利用者数',
    '年間利用者数',
    '利用人数',
    '利用者',
    '来館者数',
    '入館者数',
    '入場者数',
    '来場者数',
    '園児数',
  ],
  openingDays: ['開館日数', '運営日数', '開所日数', '開園日数', '開場日数', '営業日数', '開設日数'],
  bookableSlots: ['利用可能コマ数', '利用可能コマ', '貸出可能コマ数', '利用可能枠数', '利用可能区分数'],
  usedSlots: ['利用コマ数', '利用コマ', '貸出コマ数', '利用枠数', '利用区分数'],
  staff: ['職員数', '従事者数', '職員配置数'],
  maintenancePersonnel: ['人件費(維持管理)', '維持管理人件費', '維持管理に係る人件費'],
  operationPersonnel: ['人件費(事業運営)', '事業運営人件費', '事業運営に係る人件費', '人件費'],
  utilities: ['光熱水費', '水道光熱費', '光熱費', '光熱水料費'],
  maintenanceContract: ['維持管理委託料', '維持委託料', '管理委託料', '保守委託料', '業務委託料', '委託料', '委託費'],
  repair: ['修繕費', '修繕料', '維持補修費'],
  otherMaintenance: ['その他の維持管理費', 'その他維持管理費'],
  programme: ['事業費', '事業経費'],
  designatedManagerFee: ['指定管理料', '指定管理委託料', '指定管理費'],
  otherOperation: ['その他の事業運営費', 'その他事業運営費', 'その他の運営費'],
  depreciation: ['減価償却費', '減価償却額', '減価償却'],
  fees: ['使用料・手数料', '使用料及び手数料', '使用料', '利用料金', '利用料', '使用料収入', '利用料金収入'],
  otherRevenue: ['その他の収入', 'その他収入', '雑入'],
  maintenanceTotal: ['維持管理費', '維持管理費計', '維持管理費合計'],
  operationTotal: ['事業運営費', '運営費', '事業運営費計', '運営費合計'],
  revenueTotal: ['収入', '収入計', '収入合計', '収入額'],
  note: ['備考', '特記事項'],
};

export const countFields: readonly CountField[] = ['users', 'openingDays', 'bookableSlots', 'usedSlots', 'staff'];

export const amountFields: readonly AmountField[] = [
  ...costKinds,
  ...revenueKinds,
  'maintenanceTotal',
  'operationTotal',
  'revenueTotal',
];

/** What a field is called where one of its cells cannot be used. */
export const operationFieldWords: Readonly<Record<CountField | AmountField, Wording>> = {
  users: { ja: '利用者数', en: 'users' },
  openingDays: { ja: '開館日数', en: 'opening days' },
  bookableSlots: { ja: '利用可能コマ数', en: 'bookable slots' },
  usedSlots: { ja: '利用コマ数', en: 'used slots' },
  staff: { ja: '職員数', en: 'staff' },
  maintenancePersonnel: { ja: '人件費(維持管理)', en: 'personnel of maintenance' },
  operationPersonnel: { ja: '人件費(事業運営)', en: 'personnel of running' },
  utilities: { ja: '光熱水費', en: 'utilities' },
  maintenanceContract: { ja: '維持管理委託料', en: 'maintenance contracts' },
  repair: { ja: '修繕費', en: 'repairs' },
  otherMaintenance: { ja: 'その他の維持管理費', en: 'other maintenance' },
  programme: { ja: '事業費', en: 'programmes' },
  designatedManagerFee: { ja: '指定管理料', en: 'fee of the designated manager' },
  otherOperation: { ja: 'その他の事業運営費', en: 'other running cost' },
  depreciation: { ja: '減価償却費', en: 'depreciation' },
  fees: { ja: '使用料・手数料', en: 'fees' },
  otherRevenue: { ja: 'その他の収入', en: 'other revenue' },
  maintenanceTotal: { ja: '維持管理費', en: 'maintenance' },
  operationTotal: { ja: '事業運営費', en: 'running cost' },
  revenueTotal: { ja: '収入', en: 'revenue' },
};
