import { describe, expect, it } from '@jest/globals';
import { blankReduction, readReduction, type ReductionDraft, reductionDraftOf } from './reduction-draft.js';

/** 郡山市. */
const koriyama: ReductionDraft = {
  name: '公共施設の縮減',
  fromFiscalYear: '平成30年度',
  toFiscalYear: '2025',
  floorAreaM2: '51,515.20',
  yen: '170億円',
  progress: [{ fiscalYear: '令和3年度', floorAreaM2: '20,398.72', yen: '6,731,578' }],
};

describe('a target as typed', () => {
  it('is read, and reads back the same', () => {
    const target = readReduction(koriyama);
    expect(target).toEqual({
      name: '公共施設の縮減',
      fromFiscalYear: 2018,
      toFiscalYear: 2025,
      floorAreaM2: 51_515.2,
      yen: 17_000_000_000,
      progress: [{ fiscalYear: 2021, floorAreaM2: 20_398.72, yen: 6_731_578_000 }],
    });
    expect(readReduction(reductionDraftOf(target as never))).toEqual(target);
  });

  it('may be of one kind only, and progress may go the wrong way', () => {
    const progress = [{ fiscalYear: '2021', floorAreaM2: '△12.5', yen: '0' }];
    expect(readReduction({ ...koriyama, yen: '', progress })).toMatchObject({
      yen: null,
      progress: [{ floorAreaM2: -12.5, yen: 0 }],
    });
  });

  it('is none while something is missing or does not fit', () => {
    expect(readReduction(blankReduction)).toBeNull();
    expect(readReduction({ ...koriyama, toFiscalYear: '2017' })).toBeNull();
    expect(readReduction({ ...koriyama, floorAreaM2: '', yen: '' })).toBeNull();
    expect(readReduction({ ...koriyama, yen: 'x' })).toBeNull();
  });
});
