import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { dueText, dutyText, intervalText, journalledDutyText, lawText, legalValueWords } from './legal-words.js';

describe('legal inspections in words', () => {
  it('are called by their kind, and by their own name where they have one', () => {
    expect(dutyText({ kind: 'lift', name: null }, ja)).toBe('昇降機の定期点検');
    expect(dutyText({ kind: 'lift', name: '1号機' }, ja)).toBe('昇降機の定期点検(1号機)');
    expect(dutyText({ kind: 'other', name: 'ガス設備の点検' }, ja)).toBe('ガス設備の点検');
    expect(journalledDutyText('lift 1号機 南', ja)).toBe('昇降機の定期点検(1号機 南)');
    expect(journalledDutyText('boiler', en)).toBe('Boiler');
    expect(journalledDutyText('gone-kind', ja)).toBe('gone-kind');
  });

  it('name the law, their own where the kind is another', () => {
    expect(lawText({ kind: 'septic-tank', law: null }, 'ja')).toBe('浄化槽法11条');
    expect(lawText({ kind: 'other', law: '市条例' }, 'en')).toBe('市条例');
    expect(lawText({ kind: 'other', law: null }, 'ja')).toBeNull();
  });

  it('come every so many months or years', () => {
    expect([6, 12, 36].map((months) => intervalText(months, ja))).toEqual(['6か月ごと', '1年ごと', '3年ごと']);
    expect([1, 12].map((months) => intervalText(months, en))).toEqual(['every month', 'every year']);
  });

  it('tell how far their day is', () => {
    const on = (day: string | null) => dueText(day, '2026-11-28', ja);
    expect([on('2026-11-16'), on('2026-11-28'), on('2026-12-18'), on(null)]).toEqual([
      '12日超過',
      '本日まで',
      'あと20日',
      '期限が未設定です',
    ]);
    expect(dueText('2026-11-27', '2026-11-28', en)).toBe('1 day overdue');
  });

  it('stand in the history with labels and values that people read', () => {
    const duty = legalValueWords('legal_duty', ja, 'ja');
    expect([duty.label('intervalMonths'), duty.show('intervalMonths', 6)]).toEqual(['間隔(月)', '6か月ごと']);
    expect([duty.show('kind', 'boiler'), duty.show('firstDueOn', '2026-04-01')]).toEqual([
      'ボイラーの性能検査',
      '令和8年4月1日',
    ]);
    const inspection = legalValueWords('legal_inspection', ja, 'ja');
    expect([inspection.label('result'), inspection.show('result', 'defect')]).toEqual(['結果', '指摘あり']);
    expect(inspection.show('note', null)).toBe('未入力');
  });
});
