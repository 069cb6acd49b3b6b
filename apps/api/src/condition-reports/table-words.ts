import { type ComponentKind, type MajorCategory, majorCategoryEn } from '#libs/asset';
import type { FindingStatus, FindingStep } from '#libs/condition';
import type { CheckResult, InspectionKind } from './read-field-records.js';
import type { FileLanguage } from '../http/file-language.js';

export const categoryWords = (category: MajorCategory, language: FileLanguage): string =>
  language === 'ja' ? category : majorCategoryEn[category];

/** Parts of buildings, and what else a finding may be at. */
export const partWords: Readonly<
  Record<FileLanguage, Readonly<Record<ComponentKind, string> & Record<string, string>>>
> = {
  ja: {
    roof: '屋根・屋上',
    'outer-wall': '外壁',
    interior: '内部仕上',
    electrical: '電気設備',
    mechanical: '機械設備',
    grounds: '外構・敷地',
    equipment: '備品・遊具',
    other: 'その他',
  },
  en: {
    roof: 'Roof',
    'outer-wall': 'Outer wall',
    interior: 'Interior',
    electrical: 'Electrical',
    mechanical: 'Mechanical',
    grounds: 'Grounds',
    equipment: 'Equipment',
    other: 'Other',
  },
};

export const kindWords: Readonly<Record<FileLanguage, Readonly<Record<InspectionKind, string>>>> = {
  ja: {
    daily: '日常点検',
    periodic: '定期点検',
    'condition-survey': '劣化状況調査',
    legal: '法定点検',
    emergency: '緊急点検',
    drone: 'ドローン調査',
  },
  en: {
    daily: 'daily',
    periodic: 'periodic',
    'condition-survey': 'condition survey',
    legal: 'legal',
    emergency: 'emergency',
    drone: 'drone',
  },
};

export const resultWords: Readonly<Record<FileLanguage, Readonly<Record<CheckResult, string>>>> = {
  ja: { fine: '異常なし', defect: '異常あり', 'not-applicable': '該当なし' },
  en: { fine: 'fine', defect: 'defect', 'not-applicable': 'not applicable' },
};

export const severityWords: Readonly<Record<FileLanguage, Readonly<Record<string, string>>>> = {
  ja: { minor: '軽微', moderate: '中程度', serious: '著しい', dangerous: '危険' },
  en: { minor: 'minor', moderate: 'moderate', serious: 'serious', dangerous: 'dangerous' },
};

export const consequenceWords: Readonly<Record<FileLanguage, Readonly<Record<string, string>>>> = {
  ja: { slight: '軽微な不便', partial: '一部使用不可', closure: '施設の休止', injury: '人身事故' },
  en: { slight: 'slight', partial: 'part of the use', closure: 'closure', injury: 'injury' },
};

export const stepWords: Readonly<Record<FileLanguage, Readonly<Record<FindingStatus | FindingStep, string>>>> = {
  ja: {
    reported: '報告',
    confirmed: '現地確認',
    prioritised: '優先度決定',
    ordered: '発注',
    repaired: '補修済',
    verified: '検査済',
    dismissed: '対応不要',
    reopened: '再開',
    'taken-back': '直前の処理の取消',
    revised: '報告の訂正',
    withdrawn: '報告の取下げ',
  },
  en: {
    reported: 'reported',
    confirmed: 'confirmed on site',
    prioritised: 'given a priority',
    ordered: 'ordered',
    repaired: 'repaired',
    verified: 'verified',
    dismissed: 'dismissed',
    reopened: 'reopened',
    'taken-back': 'step before taken back',
    revised: 'report corrected',
    withdrawn: 'report withdrawn',
  },
};
