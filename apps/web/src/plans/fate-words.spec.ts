import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { fateGroupName, fateWords } from './fate-words.js';

const free = { closedFiscalYear: null, isKept: false, notBeforeFiscalYear: null };
const closed = { ...free, closedFiscalYear: 2035 };
const group = {
  facilityId: 'f',
  facilityName: '入江小学校',
  buildingNames: ['校舎'],
  isWhole: false,
  isSame: false,
  fate: closed,
  otherFate: free,
};

describe('what a plan does with buildings as a whole', () => {
  it('is told beside the other: what that one closes stays in use here', () => {
    expect(fateWords(closed, free, 'ja', ja)).toBe('令和17年度に廃止');
    expect(fateWords(free, closed, 'ja', ja)).toBe('使い続ける');
    expect(fateWords(free, { ...free, isKept: true }, 'ja', ja)).toBe('定めなし');
    expect(fateWords({ ...free, isKept: true }, closed, 'ja', ja)).toBe('廃止・除却をしない');
    expect(fateWords({ ...free, notBeforeFiscalYear: 2030 }, closed, 'en', en)).toBe(
      'stays in use, nothing but part repairs before FY2030 (after the dialogue)',
    );
    expect(fateWords({ ...closed, notBeforeFiscalYear: 2030 }, closed, 'ja', ja)).toBe(
      '令和17年度に廃止、部位修繕のほかは令和12年度以降（地元との対話の後）',
    );
  });

  it('is told of the facility where all its buildings fare alike, else of its buildings', () => {
    expect(fateGroupName(group, ja)).toBe('入江小学校 校舎');
    expect(fateGroupName({ ...group, buildingNames: ['校舎', '体育館'] }, ja)).toBe('入江小学校 校舎、体育館');
    expect(fateGroupName({ ...group, buildingNames: ['校舎', '体育館'], isWhole: true }, ja)).toBe(
      '入江小学校（全2棟）',
    );
  });
});
