import { describe, expect, it } from '@jest/globals';
import { ja } from '../i18n/ja.js';
import { daysOverdue, detailTexts, findingName } from './finding-words.js';

describe('a finding in words', () => {
  it('tells what a step set, and leaves out what was not set', () => {
    const details = {
      severity: 'dangerous',
      consequence: 'injury',
      dueOn: '2027-01-31',
      contractor: null,
      costYen: 1_200_000,
    };
    expect(detailTexts(details, 'ja', ja)).toEqual([
      '程度: 危険',
      '影響: 人身事故',
      '期限: 令和9年1月31日',
      '費用: 1,200,000円',
    ]);
    expect(findingName({ component: 'roof', description: '雨漏り' }, ja)).toBe('屋根・屋上: 雨漏り');
  });

  it('is overdue from the day after', () => {
    expect(daysOverdue('2026-11-29', '2026-11-29')).toBe(0);
    expect(daysOverdue('2026-10-30', '2026-11-29')).toBe(30);
    expect(daysOverdue(null, '2026-11-29')).toBe(0);
  });
});
