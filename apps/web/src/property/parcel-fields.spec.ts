import { describe, expect, it } from '@jest/globals';
import type { LandParcel } from '../api/types.js';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { parcelDetails, parcelLabel, parcelWords } from './parcel-fields.js';
import { propertyValueText } from './property-words.js';

const parcel: LandParcel = {
  id: 'p1',
  lotNumber: '124番',
  areaM2: 800.5,
  landCategory: '宅地',
  tenure: 'leased',
  propertyClass: null,
  lessor: '財産区',
  yearlyRentYen: 480_000,
  leaseEnd: '2030-03-31',
  zoning: null,
  buildingCoveragePercent: 60,
  floorAreaRatioPercent: null,
  assetNumber: null,
  realEstateId: null,
  note: null,
  isDrawn: false,
  version: 1,
};

describe('a lot in words', () => {
  it('is named by number, category, area and tenure; the rest stands below, without what is not known', () => {
    const words = parcelWords(ja, 'ja');
    expect(parcelLabel(parcel, words)).toBe('124番 · 宅地 · 800.50㎡ · 借地');
    expect(parcelDetails(parcel, words)).toBe(
      '貸主: 財産区 · 年間借地料: 480,000円 · 契約終了日: 令和12年3月31日 · 建ぺい率: 60',
    );
    expect(parcelLabel({ ...parcel, areaM2: null }, parcelWords(en, 'en'))).toBe('124番 · 宅地 · Leased');
  });
});

describe('the history of land and events', () => {
  it.each([
    ['tenure', 'co-owned', '共有'],
    ['kind', 'demolition', '解体'],
    ['leaseEnd', '2030-03-31', '令和12年3月31日'],
    ['classAfter', 'ordinary', '普通財産'],
    ['amountYen', 1000, '1,000円'],
    ['kind', 'roof', null],
    ['name', '本館', null],
  ])('%s %s is %s', (field, value, words) => {
    expect(propertyValueText(field, value, ja, 'ja')).toBe(words);
  });
});
