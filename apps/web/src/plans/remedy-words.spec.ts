import { describe, expect, it } from '@jest/globals';
import type { PlanDecision, PlanRemedy } from '../api/types.js';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { differenceWords, slackWords } from './estimate-words.js';
import { leastSentence, movedDecisions, type MovesRemedy, moveSentence, remedySentence } from './remedy-words.js';

const building = { buildingId: 'a', buildingName: '校舎', facilityName: '第一小学校' };
const lock = (buildingId: string, fiscalYear: number): PlanDecision => ({
  kind: 'lock',
  buildingId,
  treatment: 'rebuild',
  fiscalYear,
});
const decisions: PlanDecision[] = [lock('a', 2031), lock('b', 2031), { kind: 'leave', buildingId: 'c' }];
const move = { ...building, decision: 0, treatment: 'rebuild', fromFiscalYear: 2031, toFiscalYear: 2033 } as const;
const moves: MovesRemedy = {
  kind: 'moves',
  least: 2,
  moves: [
    move,
    { ...move, decision: 1, toFiscalYear: null },
    { ...move, decision: 2, treatment: null, fromFiscalYear: null },
  ],
};

describe('what makes an impossible plan possible', () => {
  it('is told in a sentence for each kind of limit', () => {
    const need = {
      category: null,
      fromFiscalYear: 2031,
      toFiscalYear: 2033,
      amount: 312e6,
      amounts: [1e8, 112e6, 1e8],
    };
    const remedies: PlanRemedy[] = [
      { kind: 'money', needs: [{ ...need, kind: 'money' }], yen: 312e6, leastYen: 311_999_000 },
      { kind: 'works', category: '学校教育系施設', now: 3, value: 5, bound: 5 },
      { kind: 'steady-low', category: null, now: 80, value: 71, bound: 71 },
      { kind: 'target', category: null, now: 75, value: 62.3, bound: 62.9 },
      { kind: 'not-at-once', pairs: [[building, { ...building, buildingName: '', facilityName: '第二小学校' }]] },
      moves,
    ];
    expect(remedies.map((one) => remedySentence(one, 'ja', ja))).toEqual([
      '令和13〜15年度に財源を合計3億1,200万円増やす',
      '工事の数の上限（学校教育系施設）を1年3件から5件に上げる',
      '年度の費用の下限を、財源の平均の80%から71%に下げる',
      '健全度の目標を75点から62.3点に下げる',
      '次の近くの施設の工事が重なることを認める: 第一小学校 校舎と第二小学校',
      '決めた工事を3件動かす',
    ]);
    expect(remedies.map((one) => leastSentence(one, 'ja', ja))).toEqual([
      'どのように増やしても、合計3億1,199万円より少なくはできません。',
      '',
      '',
      '今の条件では、62.9点より高くはできません。',
      '',
      '2件より少なくはできません。',
    ]);
    expect(remedySentence(remedies[1]!, 'en', en)).toBe('the limit of works (Schools) raised from 3 to 5 a year');
  });

  it('names the building, the work and its years', () => {
    const told = moves.moves.map((one) => moveSentence(one, decisions[one.decision]!, 'ja', ja));
    expect(told).toEqual([
      '第一小学校 校舎の建替えを令和13年度から令和15年度へ',
      '第一小学校 校舎の建替え（令和13年度）の固定をやめる',
      '第一小学校 校舎の「何もしない」をやめる',
    ]);
  });

  it('changes just the decisions that give way', () => {
    expect(movedDecisions(decisions, moves)).toEqual([lock('a', 2033)]);
    expect(movedDecisions(decisions, { ...moves, moves: [] })).toEqual(decisions);
  });
});

describe('the difference that a change by hand makes', () => {
  it('is told in the unit of the goal', () => {
    const yen = { differenceYen: 4_800_000, differencePoints: null };
    const points = { differenceYen: null, differencePoints: 0.031 };
    expect(differenceWords(yen, ja.plans.objectives['least-money'], 'ja', ja)).toBe('費用の合計は 4,800千円 増えます');
    expect(differenceWords({ ...yen, differenceYen: -2e8 }, ja.plans.objectives.flattest, 'ja', ja)).toBe(
      '必要な毎年の枠は 2.0億円 減ります',
    );
    expect(differenceWords(points, ja.plans.objectives['best-condition'], 'ja', ja)).toBe(
      '期間平均の健全度は 0.03点 下がります',
    );
    expect(differenceWords({ ...points, differencePoints: -1.26 }, 'Mean score', 'en', en)).toBe(
      'Mean score: 1.3 points higher',
    );
    expect(differenceWords({ differenceYen: null, differencePoints: null }, '', 'ja', ja)).toBe('');
  });

  it('is said to be uncertain only where the estimate could be wrong by more', () => {
    const told = { differenceYen: 220_000_000, objective: 525_000_000_000, bound: 523_900_000_000 };
    expect(slackWords(told, 'ja', ja)).toBe(
      '概算の幅は最大11.0億円です。計算し直すと、増える額がなくなることも、減ることもあります。',
    );
    expect(slackWords({ ...told, differenceYen: 2e9 }, 'ja', ja)).toBe('');
    expect(slackWords({ ...told, differenceYen: -2e8 }, 'ja', ja)).toBe('');
    expect(slackWords({ ...told, differenceYen: null }, 'ja', ja)).toBe('');
    expect(slackWords({ ...told, bound: null }, 'en', en)).toBe('');
  });
});
