import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { categoryReasonText, ownerReasonText } from './reason-words.js';

describe('reasons', () => {
  it('name the person who decided', () => {
    expect(ownerReasonText('person:planner@this-machine', ja, 'ja')).toBe('計画担当が決定');
    expect(categoryReasonText('decided by planner@this-machine', en, 'en')).toBe('decided by Planner');
  });

  it('put rules in words, and show of two languages the reader’s own', () => {
    expect(ownerReasonText('named:高松市', ja, 'ja')).toBe('名称が「高松市」で始まる');
    expect(categoryReasonText('name:庁舎', ja, 'ja')).toBe('名称に「庁舎」');
    expect(ownerReasonText('架空のデモデータ / fictional demo data', ja, 'ja')).toBe('架空のデモデータ');
  });
});
