import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { goalText, objectiveDifference } from './goal-words.js';

const proof = {
  status: 'optimal',
  objective: 30.4,
  bound: 30.4,
  gap: 0,
  seconds: 1,
  seed: 1,
  inputDigest: '',
} as const;
const yen = { ...proof, objective: 230_000_000_000 };

describe('a goal', () => {
  it('is told with its target', () => {
    expect(goalText({ kind: 'least-money', targetScore: 60 }, ja)).toBe('費用を最小に（健全度を保つ） · 目標60点');
    expect(goalText({ kind: 'flattest', targetScore: 62.5 }, en)).toBe(
      'Steadiest years for a condition · target 62.5 points',
    );
    expect(goalText({ kind: 'least-cost' }, ja)).toBe('生涯費用とリスクを最小に');
  });
});

describe('how much better a plan is', () => {
  it('stands in the unit of its goal: yen of what the goal makes least, or points', () => {
    const flattest = { goal: { kind: 'flattest', targetScore: 60 }, proof: yen } as const;
    const leastMoney = { goal: { kind: 'least-money', targetScore: 60 }, proof: yen } as const;
    const leastCost = { goal: { kind: 'least-cost' }, proof: yen } as const;
    const best = { goal: { kind: 'best-condition' }, proof } as const;
    expect(objectiveDifference(leastCost, 240_000_000_000, 'ja', ja)).toBe(
      '生涯費用とリスクはこの案が 100.0億円 小さくなります。',
    );
    expect(objectiveDifference(leastMoney, 220_000_000_000, 'ja', ja)).toBe(
      '費用の合計はこの案が 100.0億円 大きくなります。',
    );
    expect(objectiveDifference(leastMoney, 240_000_000_000, 'en', en)).toBe(
      'Total cost: 10,000 million yen lower with this plan.',
    );
    expect(objectiveDifference(flattest, 240_000_000_000, 'ja', ja)).toBe(
      '必要な毎年の枠はこの案が 100.0億円 小さくなります。',
    );
    expect(objectiveDifference(best, 42.1, 'ja', ja)).toBe('期間平均の健全度はこの案が 11.7点 高くなります。');
    expect(objectiveDifference(best, 20.4, 'en', en)).toBe(
      'The mean score over all years is 10.0 points lower with this plan.',
    );
  });

  it('is not told where it is not known', () => {
    expect(objectiveDifference({ goal: { kind: 'least-cost' }, proof: null }, 1, 'ja', ja)).toBe('');
    expect(objectiveDifference({ goal: { kind: 'least-cost' }, proof: yen }, null, 'ja', ja)).toBe('');
  });
});
