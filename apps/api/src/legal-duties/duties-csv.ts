import { legalKinds, type LegalKindId } from '#libs/legal-inspection';
import { csvOf } from '../http/csv.js';
import type { Duty } from './read-duties.js';

const words = {
  ja: {
    header: [
      '施設',
      '点検',
      '名称',
      '根拠法令',
      '間隔(月)',
      '次回期限',
      '状態',
      '前回実施日',
      '前回結果',
      '委託先',
      '備考',
    ],
    states: { overdue: '期限超過', soon: 'まもなく', later: '予定', unknown: '期限未設定' },
    results: { fine: '指摘なし', defect: '指摘あり' },
    other: 'その他の点検',
  },
  en: {
    header: [
      'Facility',
      'Inspection',
      'Name',
      'Law',
      'Interval (months)',
      'Due on',
      'State',
      'Last done on',
      'Last result',
      'Contractor',
      'Note',
    ],
    states: { overdue: 'overdue', soon: 'due soon', later: 'due later', unknown: 'no day set' },
    results: { fine: 'no defects', defect: 'defects' },
    other: 'Other inspection',
  },
} as const;

/** The duties as a table, a line each. */
export function dutiesCsv(duties: readonly Duty[], language: 'ja' | 'en'): Buffer {
  const { header, states, results, other } = words[language];
  const rows = duties.map((duty) => {
    const known = legalKinds[duty.kind as LegalKindId] as (typeof legalKinds)[LegalKindId] | undefined;
    const [kind, law] = language === 'ja' ? [known?.nameJa, known?.lawJa] : [known?.nameEn, known?.lawEn];
    return [
      duty.facilityName,
      kind ?? other,
      duty.name,
      law ?? duty.law,
      String(duty.intervalMonths),
      duty.dueOn,
      states[duty.state],
      duty.last?.doneOn ?? null,
      duty.last ? results[duty.last.result] : null,
      duty.contractor,
      duty.note,
    ];
  });
  return csvOf(header, rows);
}
